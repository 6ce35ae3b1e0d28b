package dev.dowse.kernel.matrix;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Runs tests on other releases of Linux than this machine's: Debian's packages of them, booted by
 * qemu without a disk and without KVM. Started by the profile {@code kernels}; nothing is installed
 * and nothing of the machine is changed.
 *
 * <p>Arguments: a folder to work in, the releases ({@code 6.1,6.12}), a regular expression for the
 * names of test classes, and options for the guest's Java.
 */
public final class OtherKernels {
    private static final Pattern FOUND = Pattern.compile("\\[ *(\\d+) tests found");
    private static final Pattern SUCCESSFUL = Pattern.compile("\\[ *(\\d+) tests successful");

    private OtherKernels() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        List<String> options = List.of(arguments).subList(3, arguments.length);
        Path image = new GuestImage(folder, arguments[2], options).make();
        List<String> failed = new ArrayList<>();
        for (String release : arguments[1].split(",", -1)) {
            Path kernel = KernelPackage.of(release, folder);
            String output = Guest.run(kernel, image, folder.resolve(release + ".log"));
            if (!isGreen(output)) {
                failed.add(release);
            }
        }
        if (!failed.isEmpty()) {
            report(System.err, "not green: Linux " + String.join(", ", failed));
            System.exit(1);
        }
    }

    /** Every test that was found has succeeded: one that was skipped proves nothing here. */
    private static boolean isGreen(String output) {
        int found = number(FOUND, output);
        return found > 0 && number(SUCCESSFUL, output) == found;
    }

    private static int number(Pattern pattern, String output) {
        Matcher matcher = pattern.matcher(output);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static void report(PrintStream to, String line) {
        to.println(line);
    }
}
