package dev.dowse.intellij.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import com.intellij.openapi.fileTypes.FileType;
import com.intellij.openapi.fileTypes.PlainTextFileType;
import com.intellij.openapi.vfs.VirtualFile;
import com.intellij.testFramework.LightVirtualFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DTraceFileTypeOverriderTest {
    private final HeadlessIde ide = new HeadlessIde();
    private final DTraceFileTypeOverrider overrider = new DTraceFileTypeOverrider();

    @TempDir private Path folder = Path.of("");

    @AfterEach
    void close() {
        ide.close();
    }

    @Test
    void takesAScriptAndLeavesTheOtherOwnersTheirs() throws IOException {
        assertSame(DTraceFileType.INSTANCE, type("script.d", "BEGIN { }\n"));
        assertNull(type("module.d", "module x;\n"));
        assertNull(type("foo.d", "foo.o: foo.c\n"));
        assertNull(type("script.txt", "BEGIN { }\n"));
    }

    @Test
    void takesAnUndecidedFileOnlyWhereNobodyOwnsTheExtension() throws IOException {
        assertSame(DTraceFileType.INSTANCE, type("empty.d", ""));
        ide.application().registerFileType(PlainTextFileType.INSTANCE, "d");
        assertNull(type("empty2.d", ""));
        assertSame(DTraceFileType.INSTANCE, type("script.d", "tick-1s { }\n"));
    }

    @Test
    void judgesAgainWhenTheFileHasChanged() throws IOException {
        Path path = write("a.d", "module x;\n");
        VirtualFile file = new LiveFile(path);
        assertNull(overrider.getOverriddenFileType(file));
        Files.writeString(path, "BEGIN { }\n");
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000_000L));
        assertSame(DTraceFileType.INSTANCE, overrider.getOverriddenFileType(file));
    }

    @Test
    void remembersItsAnswerUntilThen() throws IOException {
        Path path = write("a.d", "BEGIN { }\n");
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000_000L));
        VirtualFile file = new LiveFile(path);
        assertSame(DTraceFileType.INSTANCE, overrider.getOverriddenFileType(file));
        Files.writeString(path, "module x;\n");
        Files.setLastModifiedTime(path, FileTime.fromMillis(1_000_000_000_000L));
        assertSame(DTraceFileType.INSTANCE, overrider.getOverriddenFileType(file));
    }

    /** A file that tells its time and length anew at every question, as those of an IDE do. */
    private static final class LiveFile extends LightVirtualFile {
        private static final long serialVersionUID = 1L;

        private final transient Path path;

        LiveFile(Path path) {
            super(String.valueOf(path.getFileName()));
            this.path = path;
        }

        @Override
        public String getPath() {
            return path.toString();
        }

        @Override
        public boolean isInLocalFileSystem() {
            return true;
        }

        @Override
        public long getTimeStamp() {
            return path.toFile().lastModified();
        }

        @Override
        public long getLength() {
            return path.toFile().length();
        }
    }

    @Test
    void neverReadsAFileThatIsNotOnDisk() {
        VirtualFile inMemory =
                new LightVirtualFile("a.d", "BEGIN { }") {
                    @Override
                    public byte[] contentsToByteArray() {
                        throw new AssertionError("read");
                    }
                };
        assertNull(overrider.getOverriddenFileType(inMemory));
        assertEquals("d", inMemory.getExtension());
    }

    private @Nullable FileType type(String name, String text) throws IOException {
        return overrider.getOverriddenFileType(virtual(write(name, text)));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private VirtualFile virtual(Path path) {
        return Objects.requireNonNull(
                ide.application().getLocalFileSystem().findFileByPath(path.toString()));
    }
}
