package dev.dowse.source;

/** Where a person finds an offset: the name of the text, 1-based line, 1-based UTF-16 column. */
public record Position(String name, int line, int column) {}
