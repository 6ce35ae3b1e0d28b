package dev.dowse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.Documentation.Topic;
import dev.dowse.types.Architecture;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Every name of the catalogue has a page that starts with the name. */
class DocumentationTest {
    private static void hasPage(Topic topic, String name) {
        Optional<String> page = Documentation.page(topic, name);
        assertTrue(page.isPresent(), () -> topic + " " + name);
        assertTrue(page.get().startsWith("# " + name + ": "), page.get());
        assertTrue(page.get().length() > 60, page.get());
    }

    @Test
    void everythingThatCanBeNamedIsDocumented() {
        for (BuiltinVariable each : BuiltinVariable.values()) {
            hasPage(Topic.VARIABLE, each.spelling());
        }
        for (LibraryVariable each : LibraryVariable.values()) {
            hasPage(Topic.VARIABLE, each.spelling());
        }
        for (Subroutine each : Subroutine.values()) {
            hasPage(Topic.FUNCTION, each.spelling());
        }
        for (Action each : Action.values()) {
            hasPage(Topic.ACTION, each.spelling());
        }
        for (AggregatingFunction each : AggregatingFunction.values()) {
            hasPage(Topic.AGGREGATION, each.spelling());
        }
        ScriptOption.all().forEach(option -> hasPage(Topic.OPTION, option.name()));
        for (Architecture each : Architecture.values()) {
            LibraryConstant.all(each).forEach(c -> hasPage(Topic.CONSTANT, c.name()));
        }
        LibraryType.all().forEach(type -> hasPage(Topic.TYPE, type.name()));
        for (Provider each : Provider.values()) {
            hasPage(Topic.PROVIDER, each.spelling());
        }
        hasPage(Topic.PROVIDER, "pid");
        hasPage(Topic.PROVIDER, "usdt");
    }

    @Test
    void argumentsShareAPage() {
        assertEquals(Documentation.page("arg0"), Documentation.page("arg9"));
        assertTrue(Documentation.page("arg10").isEmpty());
    }

    @Test
    void aProbeHasThePageOfItsProvider() {
        assertEquals(
                Documentation.page(Topic.PROVIDER, "syscall"),
                Documentation.page(Topic.PROVIDER, "syscall:vmlinux:read:entry"));
        assertEquals(
                Documentation.page(Topic.PROVIDER, "pid"),
                Documentation.page(Topic.PROVIDER, "pid123:libc.so.6:malloc:entry"));
    }

    /** What Linux lacks and since when there is what it has, as {@link KnownName} knows it. */
    @Test
    void everyPageSaysSinceWhenAndWhetherLinuxHasIt() {
        for (KnownName known : KnownName.all()) {
            Topic topic = Topic.valueOf(known.kind().name());
            String page = Documentation.page(topic, known.name()).orElseThrow();
            assertTrue(page.contains("since D " + known.since()), page);
            assertTrue(known.onLinux() || page.contains("Linux"), page);
        }
    }

    @Test
    void aTypeShowsItsMembersAndWhatLinuxDoesNotGive() {
        String page = Documentation.page("psinfo_t").orElseThrow();
        assertTrue(page.contains("\tpid_t pr_ppid;\n"), page);
        String absent =
                page.lines().filter(l -> l.startsWith("Translated from")).findFirst().orElse("");
        assertTrue(absent.startsWith("Translated from `struct task_struct *`: every"), absent);
        assertTrue(absent.contains("`pr_start`") && !absent.contains("`pr_ppid`"), absent);
        String transfer = Documentation.page("bufinfo_t").orElseThrow();
        assertTrue(transfer.contains("from `struct bio *`: every member."), transfer);
        assertTrue(transfer.contains("from `struct buffer_head *`: every member."), transfer);
    }

    @Test
    void whatOnlyOtherSystemsHaveIsNamedSo() {
        String page = Documentation.page("zonename").orElseThrow();
        assertTrue(page.startsWith("# zonename: a variable of Solaris and illumos"), page);
        assertTrue(Documentation.page("jailname").orElseThrow().contains("FreeBSD"));
        assertTrue(Documentation.page("mach_trap").orElseThrow().contains("macOS"));
    }

    @Test
    void whatNobodyKnowsHasNoPage() {
        assertTrue(Documentation.page("nosuch").isEmpty());
        assertTrue(Documentation.page("../catalog/options").isEmpty());
        assertTrue(Documentation.page("").isEmpty());
    }
}
