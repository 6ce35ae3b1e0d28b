package com.redhat.devtools.lsp4ij.commands;

import com.intellij.openapi.actionSystem.DataKey;

/**
 * Compile-only declaration, confirmed against {@code
 * src/main/java/com/redhat/devtools/lsp4ij/commands/CommandExecutor.java}.
 */
public class CommandExecutor {
    public static final DataKey<LSPCommand> LSP_COMMAND =
            DataKey.create("com.redhat.devtools.lsp4ij.command");

    private CommandExecutor() {}
}
