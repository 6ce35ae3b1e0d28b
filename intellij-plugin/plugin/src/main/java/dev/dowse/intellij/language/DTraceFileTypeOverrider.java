package dev.dowse.intellij.language;

import com.intellij.openapi.fileTypes.FileType;
import com.intellij.openapi.fileTypes.FileTypeRegistry;
import com.intellij.openapi.fileTypes.UnknownFileType;
import com.intellij.openapi.fileTypes.impl.FileTypeOverrider;
import com.intellij.openapi.util.Key;
import com.intellij.openapi.vfs.VirtualFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@code .d} file a DTrace script when its content says so, whoever owns the extension.
 *
 * <p>The IDE asks this for every file, often, and in the middle of deciding a file's type. So it
 * looks at nothing but {@code .d}, remembers its answer until the file on disk changes, reads the
 * disk itself, and never asks for a file's type or text, which would ask it again.
 */
public final class DTraceFileTypeOverrider implements FileTypeOverrider {
    private static final String EXTENSION = "d";
    private static final Key<Answer> ANSWER = Key.create("dev.dowse.verdict");

    @Override
    public @Nullable FileType getOverriddenFileType(VirtualFile file) {
        if (!EXTENSION.equals(file.getExtension())
                || file.isDirectory()
                || !file.isInLocalFileSystem()) {
            return null;
        }
        return switch (verdict(file)) {
            case DTRACE -> DTraceFileType.INSTANCE;
            case OTHER -> null;
            case UNDECIDED -> extensionIsFree() ? DTraceFileType.INSTANCE : null;
        };
    }

    /** An undecided file goes to whoever registered the extension, and to DTrace if nobody did. */
    private static boolean extensionIsFree() {
        return FileTypeRegistry.getInstance().getFileTypeByExtension(EXTENSION)
                instanceof UnknownFileType;
    }

    private static ScriptVerdict verdict(VirtualFile file) {
        Answer known = file.getUserData(ANSWER);
        if (known != null
                && known.timeStamp() == file.getTimeStamp()
                && known.length() == file.getLength()) {
            return known.verdict();
        }
        ScriptVerdict verdict = read(file);
        file.putUserData(ANSWER, new Answer(file.getTimeStamp(), file.getLength(), verdict));
        return verdict;
    }

    private static ScriptVerdict read(VirtualFile file) {
        try (InputStream in = Files.newInputStream(Path.of(file.getPath()))) {
            return ScriptSniffer.verdict(in.readNBytes(ScriptSniffer.HEAD_BYTES));
        } catch (IOException unreadable) {
            return ScriptVerdict.OTHER;
        }
    }

    private record Answer(long timeStamp, long length, ScriptVerdict verdict) {}
}
