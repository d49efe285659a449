package io.levee.decision;

/**
 * How much a transfer looks like one scam.
 *
 * @param scam the scam's id, for example {@code LOAN_SCAM}
 * @param score decibans: the scam's share of all scams and the points of the evidence that feeds it
 */
public record ScamScore(String scam, double score) {}
