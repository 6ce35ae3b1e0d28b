package dev.dowse.intellij.language;

import com.intellij.openapi.editor.colors.TextAttributesKey;
import com.intellij.openapi.fileTypes.SyntaxHighlighter;
import com.intellij.openapi.options.colors.AttributesDescriptor;
import com.intellij.openapi.options.colors.ColorDescriptor;
import com.intellij.openapi.options.colors.ColorSettingsPage;
import java.util.Map;
import javax.swing.Icon;
import org.jspecify.annotations.Nullable;

/** The page of the colour settings where a user may give the tokens other colours. */
public final class DTraceColorPage implements ColorSettingsPage {
    private static final String SAMPLE =
            """
            #!/usr/sbin/dtrace -s
            #pragma D option quiet

            /* Who reads how much? */
            syscall::read:entry,
            syscall::pread64:entry
            /pid != $pid && execname != "systemd"/
            {
                self->want = arg2;
            }

            tick-10s
            {
                @bytes["total", 'x'] = sum(0x10);
                printa(@bytes);
                exit(0);
            }
            """;

    @Override
    public Icon getIcon() {
        return DTraceFileType.INSTANCE.getIcon();
    }

    @Override
    public SyntaxHighlighter getHighlighter() {
        return new DTraceSyntaxHighlighter();
    }

    @Override
    public String getDemoText() {
        return SAMPLE;
    }

    @Override
    public @Nullable Map<String, TextAttributesKey> getAdditionalHighlightingTagToDescriptorMap() {
        return null;
    }

    @Override
    public AttributesDescriptor[] getAttributeDescriptors() {
        return new AttributesDescriptor[] {
            new AttributesDescriptor("Comment", DTraceColors.COMMENT),
            new AttributesDescriptor("Directive", DTraceColors.DIRECTIVE),
            new AttributesDescriptor("Probe description", DTraceColors.PROBE),
            new AttributesDescriptor("Keyword", DTraceColors.KEYWORD),
            new AttributesDescriptor("Identifier", DTraceColors.IDENTIFIER),
            new AttributesDescriptor("Aggregation", DTraceColors.AGGREGATION),
            new AttributesDescriptor("Macro variable", DTraceColors.MACRO),
            new AttributesDescriptor("Number", DTraceColors.NUMBER),
            new AttributesDescriptor("String", DTraceColors.STRING),
            new AttributesDescriptor("Operator", DTraceColors.OPERATOR),
            new AttributesDescriptor("Comma", DTraceColors.COMMA),
            new AttributesDescriptor("Semicolon", DTraceColors.SEMICOLON),
            new AttributesDescriptor("Braces", DTraceColors.BRACES),
            new AttributesDescriptor("Parentheses", DTraceColors.PARENTHESES),
            new AttributesDescriptor("Brackets", DTraceColors.BRACKETS)
        };
    }

    @Override
    public ColorDescriptor[] getColorDescriptors() {
        return new ColorDescriptor[0];
    }

    @Override
    public String getDisplayName() {
        return "DTrace";
    }
}
