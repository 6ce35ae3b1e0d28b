package com.intellij.execution.filters;

import com.intellij.openapi.project.PossiblyDumbAware;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/execution/src/com/intellij/execution/filters/Filter.java}.
 */
public interface Filter extends PossiblyDumbAware {
    Result applyFilter(String line, int entireLength);

    class Result {
        public Result(int highlightStartOffset, int highlightEndOffset, HyperlinkInfo info) {
            throw new UnsupportedOperationException();
        }
    }
}
