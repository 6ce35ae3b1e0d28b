package com.intellij.execution.configurations;

import java.io.File;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-util-io/src/com/intellij/execution/configurations/GeneralCommandLine.java}.
 */
public class GeneralCommandLine {
    public GeneralCommandLine(List<String> command) {
        throw new UnsupportedOperationException();
    }

    public GeneralCommandLine withWorkDirectory(String path) {
        throw new UnsupportedOperationException();
    }

    public GeneralCommandLine withCharset(Charset charset) {
        throw new UnsupportedOperationException();
    }

    public GeneralCommandLine withInput(File file) {
        throw new UnsupportedOperationException();
    }
}
