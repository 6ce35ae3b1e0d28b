package dev.dowse.parser;

import dev.dowse.source.SourceText;

/** The first step of the parser alone, for measurements. */
public final class Words {
    private Words() {}

    /** Cuts a text into tokens and returns their number. */
    public static int count(SourceText source) {
        Characters characters = new Characters(source.text(), 0, source.text().length());
        return new ContextLexer(characters, DamagedItems.NONE, new Complaints()).tokens().size();
    }
}
