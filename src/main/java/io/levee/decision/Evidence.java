package io.levee.decision;

/**
 * A flag that fired.
 *
 * @param rule the flag's id, for example {@code FO-03}
 * @param folder the rule folder that it belongs to
 * @param group its group of correlated signs
 * @param sign the observation or fact that it rests on
 * @param points decibans; negative for a sign of innocence. What it adds to a score may be less: see {@link Group}
 * @param reason why it fired, with the transfer's own values, for the teller: never for the customer
 */
public record Evidence(String rule, String folder, Group group, String sign, double points, Text reason) {

    /** Says which flag fired and nothing about the customer. */
    @Override
    public String toString() {
        return rule;
    }
}
