package com.intellij.openapi.options.colors;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-api/src/com/intellij/openapi/options/colors/ColorAndFontDescriptorsProvider.java}.
 */
public final class ColorDescriptor {
    private ColorDescriptor() {}
}
