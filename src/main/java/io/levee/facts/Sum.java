package io.levee.facts;

/** Adds amounts up and leaves out those that are not known, so that the total never claims too much. */
final class Sum {

    private double total;
    private int count;

    void add(double amount) {
        if (!Double.isNaN(amount)) {
            total += amount;
            count++;
        }
    }

    double total() {
        return total;
    }

    int count() {
        return count;
    }
}
