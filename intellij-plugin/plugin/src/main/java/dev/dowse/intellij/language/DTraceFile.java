package dev.dowse.intellij.language;

import com.intellij.extapi.psi.PsiFileBase;
import com.intellij.openapi.fileTypes.FileType;
import com.intellij.psi.FileViewProvider;

/** A script as the IDE's tree: a flat row of tokens, because the server owns the real tree. */
public final class DTraceFile extends PsiFileBase {
    private static final long serialVersionUID = 1L;

    DTraceFile(FileViewProvider provider) {
        super(provider, DTraceLanguage.INSTANCE);
    }

    @Override
    public FileType getFileType() {
        return DTraceFileType.INSTANCE;
    }
}
