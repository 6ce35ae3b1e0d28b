package dev.dowse.intellij.server;

import java.util.List;

/** The answer to "how is {@code dowse} started on this machine?". */
public sealed interface Located {
    /**
     * It can be started.
     *
     * @param command the words that stand for {@code dowse}; its own arguments follow them
     */
    record Found(List<String> command) implements Located {
        public Found {
            command = List.copyOf(command);
        }
    }

    /**
     * It cannot be started.
     *
     * @param reason what is wrong, one line
     * @param remedy what to install or to set
     */
    record Missing(String reason, String remedy) implements Located {}
}
