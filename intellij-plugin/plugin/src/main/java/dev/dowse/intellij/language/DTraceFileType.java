package dev.dowse.intellij.language;

import com.intellij.openapi.fileTypes.LanguageFileType;
import com.intellij.openapi.util.IconLoader;
import javax.swing.Icon;

/**
 * The file type "DTrace script".
 *
 * <p>It claims no file name pattern: {@code .d} belongs to three owners, so {@link
 * DTraceFileTypeOverrider} decides by content, and an extension-less script is known by its
 * hash-bang line. So the IDE never has to ask its user which of two plugins owns {@code .d}.
 */
public final class DTraceFileType extends LanguageFileType {
    public static final DTraceFileType INSTANCE = new DTraceFileType();

    private DTraceFileType() {
        super(DTraceLanguage.INSTANCE);
    }

    @Override
    public String getName() {
        return "DTrace script";
    }

    @Override
    public String getDescription() {
        return "DTrace script";
    }

    @Override
    public String getDefaultExtension() {
        return "d";
    }

    @Override
    public Icon getIcon() {
        return IconLoader.getIcon("/icons/dtrace.svg", DTraceFileType.class);
    }
}
