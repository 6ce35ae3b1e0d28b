package dev.dowse.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Addresses get the names that their kernel, files and compilers give them. */
class AddressBookTest {
    private static final long BASE = 0xffff_ffff_8100_0000L;

    @Test
    void kernelFunctionsEndWhereTheNextOneOfTheirModuleBegins() {
        KernelNames names =
                KernelNames.of(
                        List.of(
                                new KernelSymbol(BASE + 0x40, 't', "second", "vmlinux"),
                                new KernelSymbol(BASE, 'T', "__first", "vmlinux"),
                                new KernelSymbol(BASE, 't', "first", "vmlinux"),
                                new KernelSymbol(0xffff_ffff_c000_1000L, 't', "of", "module"),
                                new KernelSymbol(0, 't', "hidden", "vmlinux")));
        assertEquals(
                Optional.of(new SymbolName("vmlinux", "first", 0x3f, 0x3f)), names.at(BASE + 0x3f));
        assertEquals(
                Optional.of(new SymbolName("vmlinux", "second", 0, 0x40)), names.at(BASE + 0x40));
        assertEquals(
                Optional.of(new SymbolName("vmlinux", "", 0, 0x2000)), names.at(BASE + 0x2000));
        assertEquals(
                Optional.of(new SymbolName("module", "of", 4, 4)),
                names.at(0xffff_ffff_c000_1004L));
        assertEquals(Optional.empty(), names.at(0xffff_ffff_c000_3000L));
        assertEquals(Optional.empty(), names.at(0x1000));
    }

    @Test
    void mappingsAreReadWithBlanksInNamesAndWithoutDeletedFiles() {
        assertEquals(
                List.of(
                        new Mapping(0x1000, 0x3000, 0x200, "/opt/my lib.so"),
                        new Mapping(0x4000, 0x5000, 0, ""),
                        new Mapping(0x7000, 0x8000, 0, "[stack]")),
                Mapping.parse(
                        """
                        1000-3000 r-xp 00000200 fe:01 33  /opt/my lib.so (deleted)
                        4000-5000 rw-p 00000000 00:00 0
                        7000-8000 rw-p 00000000 00:00 0    [stack]
                        nonsense
                        """));
    }

    @Test
    void compilersAtRunTimeNameWhatTheyMake() {
        JitNames names =
                JitNames.of("7f00 20 Interpreter\n7f20 10 java.lang.String::length\nx y z\n");
        assertEquals(
                Optional.of("java.lang.String::length"), names.at(0x7f2f).map(Ranges.Range::name));
        assertEquals(Optional.empty(), names.at(0x7f30));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void functionsOfALibraryAreFoundInThisProcess() throws IOException {
        long pid = ProcessHandle.current().pid();
        List<Mapping> library =
                Mapping.of(pid).stream().filter(m -> m.module().startsWith("libc.so")).toList();
        List<ElfFile.Symbol> symbols;
        try (ElfFile elf = ElfFile.open(Path.of(library.getFirst().path()))) {
            symbols = new ArrayList<>(elf.symbols());
        }
        symbols.sort(Comparator.comparing(ElfFile.Symbol::name));
        ElfFile.Symbol getpid =
                symbols.stream().filter(s -> s.name().equals("getpid")).findFirst().orElseThrow();
        long base = library.getFirst().start() - library.getFirst().offset();
        try (AddressBook book = new AddressBook(why -> {})) {
            SymbolName name = book.ofProcess(pid, base + getpid.address() + 1).orElseThrow();
            assertEquals(library.getFirst().module(), name.module());
            assertTrue(name.symbol().endsWith("getpid"), name.symbol());
            assertEquals(1, name.offset());
        }
    }

    @Test
    void whatIsNoProcessHasNoNames() {
        try (AddressBook book = new AddressBook(why -> {})) {
            assertEquals(Optional.empty(), book.ofProcess(0, 0x1000));
            assertEquals(Optional.empty(), book.ofProcess(Integer.MAX_VALUE, 0x1000));
        }
    }
}
