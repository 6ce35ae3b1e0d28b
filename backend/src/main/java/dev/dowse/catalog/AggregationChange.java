package dev.dowse.catalog;

/** What an action does to a whole aggregation when its record is read. */
public enum AggregationChange {
    /** Sets every value to zero and keeps the keys. */
    CLEAR,
    /** Ends the division of {@link #NORMALIZE}. */
    DENORMALIZE,
    /** Divides the values by a factor when they print. */
    NORMALIZE,
    /** Removes all keys but the greatest or least so many. */
    TRUNC
}
