package dev.dowse.catalog;

/**
 * A probe that can be enabled.
 *
 * @param id the number that the output shows in its ID column
 */
public record Probe(int id, ProbeName name, ProbeSite site) {}
