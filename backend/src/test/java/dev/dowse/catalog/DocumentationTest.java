package dev.dowse.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.dowse.catalog.Documentation.Topic;
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
        LibraryConstant.all().forEach(constant -> hasPage(Topic.CONSTANT, constant.name()));
        for (String provider : new String[] {"dtrace", "profile", "syscall", "fbt", "pid"}) {
            hasPage(Topic.PROVIDER, provider);
        }
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

    @Test
    void whatNobodyKnowsHasNoPage() {
        assertTrue(Documentation.page("nosuch").isEmpty());
        assertTrue(Documentation.page("../catalog/options").isEmpty());
        assertTrue(Documentation.page("").isEmpty());
    }
}
