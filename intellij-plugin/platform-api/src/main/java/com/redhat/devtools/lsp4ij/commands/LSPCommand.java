package com.redhat.devtools.lsp4ij.commands;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/commands/LSPCommand.java}.
 */
public class LSPCommand {
    private LSPCommand() {}

    public <T> T getArgumentAt(int index, Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
