package io.levee.facts;

/** No movements but those that are there one by one. */
final class Nothing implements Earlier {

    static final Earlier INSTANCE = new Nothing();

    private Nothing() {}

    @Override
    public long latest() {
        return NEVER;
    }

    @Override
    public long firstReceived(int counterparty) {
        return NOT_YET;
    }

    @Override
    public long firstPaid(int counterparty) {
        return NOT_YET;
    }

    @Override
    public long lastContact(int counterparty) {
        return NEVER;
    }

    @Override
    public long firstNotes(boolean out) {
        return NOT_YET;
    }

    @Override
    public Total total(long from, long until, boolean out) {
        return Total.NOTHING;
    }

    @Override
    public boolean mayHaveMoved(long from, long until, boolean out) {
        return false;
    }

    @Override
    public long lastBefore(long moment) {
        return NEVER;
    }
}
