package com.intellij.openapi.options.colors;

import com.intellij.openapi.editor.colors.TextAttributesKey;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-api/src/com/intellij/openapi/options/colors/AttributesDescriptor.java}.
 */
public final class AttributesDescriptor {
    public AttributesDescriptor(String displayName, TextAttributesKey key) {
        throw new UnsupportedOperationException();
    }
}
