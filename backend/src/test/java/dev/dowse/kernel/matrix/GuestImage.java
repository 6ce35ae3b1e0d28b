package dev.dowse.kernel.matrix;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file system of a guest, all in memory: a Java runtime, this class path, the files that tests
 * read, some commands of this machine with their libraries, and an {@code /init} that runs the
 * tests and turns the machine off.
 */
final class GuestImage {
    private static final String MODULES =
            "java.base,java.desktop,java.logging,java.management,java.xml,jdk.unsupported";
    private static final List<String> COMMANDS =
            List.of(
                    "sh", "taskset", "mount", "uname", "cat", "dd", "echo", "false", "head", "id",
                    "kill", "ls", "mkdir", "ps", "rm", "sleep", "touch", "true");
    private static final Pattern LIBRARY = Pattern.compile("(/\\S+) \\(0x");

    private final Path root;
    private final Path image;
    private final String tests;
    private final List<String> options;

    /**
     * @param folder where it is made
     * @param tests a regular expression for the names of test classes
     * @param options of the guest's Java
     */
    GuestImage(Path folder, String tests, List<String> options) {
        this.root = folder.resolve("root").toAbsolutePath();
        this.image = folder.resolve("image.gz").toAbsolutePath();
        this.tests = tests;
        this.options = options;
    }

    Path make() throws IOException, InterruptedException {
        Command.run(Path.of("."), "rm", "-rf", root.toString());
        for (String name : List.of("bin", "dev", "etc", "proc", "root", "sys", "tmp", "usr")) {
            Files.createDirectories(root.resolve(name));
        }
        Files.createSymbolicLink(root.resolve("usr/bin"), Path.of("../bin"));
        Files.writeString(root.resolve("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n");
        runtime();
        for (String command : COMMANDS) {
            Path from = Path.of("/bin", command).toRealPath();
            Files.copy(from, root.resolve("bin").resolve(command));
            libraries(from);
        }
        copy(Path.of("src"), root.resolve("backend/src"));
        copy(Path.of("examples"), root.resolve("backend/examples"));
        init(classPath());
        String pack = "find . | cpio --quiet -o -H newc | gzip -1 > " + image;
        Command.run(root, "sh", "-c", pack);
        return image;
    }

    private void runtime() throws IOException, InterruptedException {
        Path java = Path.of(System.getProperty("java.home"));
        Command.run(
                root,
                java.resolve("bin/jlink").toString(),
                "--add-modules",
                MODULES,
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                root.resolve("java").toString());
        try (Stream<Path> files = Files.walk(root.resolve("java"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".so")).toList()) {
                libraries(file);
            }
        }
    }

    /** Copies what the dynamic linker loads for a file, to where it looks for it. */
    private void libraries(Path file) throws IOException, InterruptedException {
        Matcher found = LIBRARY.matcher(Command.output("ldd", file.toString()));
        while (found.find()) {
            Path library = Path.of(found.group(1));
            Path copy = root.resolve(library.toString().substring(1));
            if (!library.startsWith(root) && !Files.exists(copy)) {
                Files.createDirectories(copy.getParent());
                Files.copy(library.toRealPath(), copy);
            }
        }
    }

    /** Copies every part of the class path; returns the guest's. */
    private String classPath() throws IOException {
        List<String> parts = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            String place = "/classes/" + parts.size() + "-" + Path.of(part).getFileName();
            if (Files.exists(Path.of(part))) {
                copy(Path.of(part), root.resolve(place.substring(1)));
                parts.add(place);
            }
        }
        return String.join(":", parts);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void init(String classPath) throws IOException {
        String script =
                """
                #!/bin/sh
                export PATH=/bin HOME=/root LANG=C.UTF-8
                mount -t proc proc /proc
                mount -t sysfs sys /sys
                mount -t devtmpfs dev /dev
                mount -t tmpfs tmp /tmp
                mount -t tracefs tracing /sys/kernel/tracing
                uname -srm
                cd /backend
                /java/bin/java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx2g \\
                    --enable-native-access=ALL-UNNAMED -Ddowse.kernel=required %s -cp %s \\
                    org.junit.platform.console.ConsoleLauncher execute --scan-classpath \\
                    --include-classname='%s' --disable-banner --disable-ansi-colors --details=tree
                echo o > /proc/sysrq-trigger
                sleep 10
                """
                        .formatted(String.join(" ", options), classPath, tests);
        Path init = root.resolve("init");
        Files.writeString(init, script);
        if (!init.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + init);
        }
    }
}
