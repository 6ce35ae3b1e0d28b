package com.intellij.openapi.options.colors;

import com.intellij.openapi.editor.colors.TextAttributesKey;
import com.intellij.openapi.fileTypes.SyntaxHighlighter;
import java.util.Map;
import javax.swing.Icon;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/platform-api/src/com/intellij/openapi/options/colors/ColorSettingsPage.java}.
 */
public interface ColorSettingsPage extends ColorAndFontDescriptorsProvider {
    Icon getIcon();

    SyntaxHighlighter getHighlighter();

    String getDemoText();

    Map<String, TextAttributesKey> getAdditionalHighlightingTagToDescriptorMap();
}
