package dev.dowse.kernel.matrix;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Debian's newest package of a release's kernel for virtual machines, unpacked into a folder. */
final class KernelPackage {
    private KernelPackage() {}

    /** The file to boot; what lies in the folder already is not fetched again. */
    static Path of(String release, Path folder) throws IOException, InterruptedException {
        Path unpacked = folder.resolve("linux-" + release);
        if (!Files.isDirectory(unpacked)) {
            Path packages = Files.createDirectories(folder.resolve("package-" + release));
            Command.run(packages, "apt-get", "download", "--quiet", newest(release));
            Command.run(folder, "dpkg-deb", "--extract", only(packages).toString(), unpacked + "");
        }
        try (Stream<Path> files = Files.list(unpacked.resolve("boot"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("vmlinuz-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no kernel in " + unpacked));
        }
    }

    private static String newest(String release) throws IOException, InterruptedException {
        String name =
                "^linux-image-" + release.replace(".", "\\.") + "[.-].*-cloud-amd64-unsigned$";
        return Command.output("apt-cache", "search", "--names-only", name)
                .lines()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .max(Comparator.comparingInt(KernelPackage::patch))
                .orElseThrow(() -> new IOException("no package is called " + name));
    }

    /** The last number of a version such as 6.12.117 or 6.1.0-56. */
    private static int patch(String name) {
        String version = name.replaceAll("(\\+deb\\d+)?-cloud-.*", "");
        return Integer.parseInt(version.replaceAll(".*\\D", ""));
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findFirst().orElseThrow(() -> new IOException("nothing in " + folder));
        }
    }
}
