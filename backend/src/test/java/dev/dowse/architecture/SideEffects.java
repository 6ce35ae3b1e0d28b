package dev.dowse.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.FileReader;
import java.io.FileWriter;
import java.io.RandomAccessFile;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator;

/**
 * One way out of a pure function, and the packages that may take it.
 *
 * @param name what happens
 * @param allowed the packages, without their common root
 * @param condition what the class files show of it
 */
record SideEffects(String name, List<String> allowed, ArchCondition<JavaClass> condition) {
    static final ArchCondition<JavaClass> LOAD_LIBRARIES =
            call(Map.of(System.class, Set.of("load", "loadLibrary")));

    static final ArchCondition<JavaClass> PRINT_OR_EXIT =
            call(
                    Map.of(
                            System.class, Set.of("out", "err", "exit", "console"),
                            Runtime.class, Set.of("exit", "halt"),
                            Throwable.class, Set.of("printStackTrace")));

    static final List<SideEffects> ALL =
            List.of(
                    new SideEffects(
                            "files only in kernel and cli",
                            List.of("kernel", "cli"),
                            dependOnClassesThat(
                                    resideInAnyPackage("java.nio.file..", "java.nio.channels..")
                                            .or(
                                                    anyOf(
                                                            File.class,
                                                            FileDescriptor.class,
                                                            FileInputStream.class,
                                                            FileOutputStream.class,
                                                            FileReader.class,
                                                            FileWriter.class,
                                                            RandomAccessFile.class)))),
                    new SideEffects(
                            "no network",
                            List.of(),
                            dependOnClassesThat(resideInAnyPackage("java.net..", "javax.net.."))),
                    new SideEffects(
                            "clock only in kernel, session and cli",
                            List.of("kernel", "session", "cli"),
                            call(
                                    Map.of(
                                            System.class, Set.of("nanoTime", "currentTimeMillis"),
                                            Instant.class, Set.of("now"),
                                            Clock.class,
                                                    Set.of(
                                                            "system",
                                                            "systemUTC",
                                                            "systemDefaultZone")))),
                    new SideEffects(
                            "environment only in kernel and cli",
                            List.of("kernel", "cli"),
                            call(Map.of(System.class, Set.of("getenv", "getProperty", "in")))),
                    new SideEffects(
                            "processes only in kernel and cli",
                            List.of("kernel", "cli"),
                            dependOnClassesThat(
                                    anyOf(
                                            Process.class,
                                            ProcessBuilder.class,
                                            ProcessHandle.class))),
                    new SideEffects(
                            "threads only in kernel, session and cli",
                            List.of("kernel", "session", "cli"),
                            dependOnClassesThat(
                                    anyOf(
                                            Thread.class,
                                            ExecutorService.class,
                                            Executors.class,
                                            ForkJoinPool.class,
                                            Timer.class,
                                            CompletableFuture.class))),
                    new SideEffects(
                            "nothing random",
                            List.of(),
                            dependOnClassesThat(assignableTo(RandomGenerator.class))
                                    .or(
                                            call(
                                                    Map.of(
                                                            Math.class,
                                                            Set.of("random"),
                                                            UUID.class,
                                                            Set.of("randomUUID"))))));

    @Override
    public String toString() {
        return name;
    }

    private static DescribedPredicate<JavaClass> anyOf(Class<?>... types) {
        return DescribedPredicate.describe(
                "are any of " + List.of(types),
                target -> List.of(types).stream().anyMatch(target::isEquivalentTo));
    }

    private static ArchCondition<JavaClass> call(Map<Class<?>, Set<String>> members) {
        return accessTargetWhere(
                DescribedPredicate.describe(
                        "is any of " + members,
                        (JavaAccess<?> access) ->
                                members.entrySet().stream()
                                        .anyMatch(entry ->
                                                access.getTargetOwner()
                                                                .isAssignableTo(entry.getKey())
                                                        && entry.getValue()
                                                                .contains(access.getName()))));
    }
}
