package dev.dowse.architecture;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which package of the backend may use which: every package has a line, and an edge that is not
 * listed does not exist.
 */
final class PackageTable {
    private static final String ROOT = "dev.dowse.";

    private static final String TABLE =
            """
            source       :
            diagnostic   : source
            syntax       : source
            parser.antlr :
            parser       : source diagnostic syntax parser.antlr
            types        :
            catalog      : types
            semantics    : source diagnostic syntax types catalog
            bpf.isa      :
            bpf.btf      : types
            bpf.program  : bpf.isa bpf.btf source
            bpf.elf      : source bpf.isa bpf.btf bpf.program
            layout       : source syntax semantics types catalog
            constraints  : source diagnostic syntax semantics types catalog layout bpf.isa
            codegen      : source syntax semantics constraints types catalog layout bpf.isa bpf.btf bpf.program
            bpf.verifier : source bpf.isa bpf.btf bpf.program
            bpf.vm       : bpf.isa bpf.program
            kernel       : types bpf.isa bpf.btf bpf.program
            session      : bpf.program bpf.verifier bpf.vm kernel layout catalog
            consumer     : source semantics types catalog layout bpf.program session
            compiler     : source diagnostic syntax parser types catalog semantics layout constraints \
            codegen bpf.isa bpf.btf bpf.program bpf.verifier
            cli          : source diagnostic syntax parser types catalog semantics layout constraints \
            codegen bpf.isa bpf.btf bpf.program bpf.elf bpf.verifier bpf.vm kernel session consumer compiler
            """;

    private static final Map<String, Set<String>> USES =
            TABLE.lines()
                    .map(line -> line.split(":", -1))
                    .collect(
                            Collectors.toMap(
                                    cells -> cells[0].strip(),
                                    cells -> words(cells[1]),
                                    (first, second) -> first,
                                    LinkedHashMap::new));

    private PackageTable() {}

    /** The packages, without their common root, in the order of the table. */
    static List<String> names() {
        return List.copyOf(USES.keySet());
    }

    /** The packages that {@code name} may use, itself included, as full names. */
    static String[] usableBy(String name) {
        Set<String> uses = USES.getOrDefault(name, Set.of());
        return Stream.concat(Stream.of(name), uses.stream())
                .map(PackageTable::full)
                .toArray(String[]::new);
    }

    static String full(String name) {
        return ROOT + name;
    }

    static String[] fullNames(String... names) {
        return Arrays.stream(names).map(PackageTable::full).toArray(String[]::new);
    }

    private static Set<String> words(String cell) {
        return cell.isBlank() ? Set.of() : Set.of(cell.strip().split(" +", -1));
    }
}
