package dev.dowse.constraints;

import dev.dowse.catalog.Subroutine;
import dev.dowse.diagnostic.Fix;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.types.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ways to bring a key down to {@value HashKeyNeed#OLD_LIMIT} bytes: shorter strings in the
 * whole script, a number in place of one string, fewer frames of one stack.
 */
final class ShorterKey {
    private static final int FEWEST_BYTES = 16;
    private static final int FEWEST_FRAMES = 8;

    private final KeyUse use;
    private final Program program;

    private ShorterKey(KeyUse use, Program program) {
        this.use = use;
        this.program = program;
    }

    /**
     * What can be offered.
     *
     * @param alone whether the key is used nowhere else: else one use cannot change by itself
     */
    static List<Fix> fixes(KeyUse use, boolean alone, Program program) {
        ShorterKey key = new ShorterKey(use, program);
        List<Fix> fixes = new ArrayList<>(key.strsize().stream().toList());
        for (int i = 0; alone && i < use.keys().size(); i++) {
            key.frames(i).ifPresent(fixes::add);
            key.number(i).ifPresent(fixes::add);
        }
        return fixes;
    }

    /** A strsize with which the key fits, where the script has not chosen one. */
    private Optional<Fix> strsize() {
        long full = program.options().strsize() + 1L;
        long strings = use.sizes().stream().filter(size -> size == full).count();
        if (strings == 0 || program.options().value("strsize").isPresent()) {
            return Optional.empty();
        }
        long fits = (HashKeyNeed.OLD_LIMIT - (use.size() - strings * full)) / strings - 1;
        return fits < FEWEST_BYTES
                ? Optional.empty()
                : Optional.of(
                        Fix.replace(
                                "Limit strings to " + fits + " bytes",
                                Span.at(firstLine(program.source().text())),
                                "#pragma D option strsize=" + fits + "\n"));
    }

    /** Behind a {@code #!} line. */
    private static int firstLine(String text) {
        int end = text.indexOf('\n');
        return text.startsWith("#!") && end >= 0 ? end + 1 : 0;
    }

    private int without(int component) {
        return use.size() - use.sizes().get(component);
    }

    /** As many frames of the stack as there is room for. */
    private Optional<Fix> frames(int component) {
        if (!(use.keys().get(component) instanceof TypedExpression.ActionValue stack)
                || !(stack.type() instanceof Location location)
                || !location.kind().isStack()) {
            return Optional.empty();
        }
        int room = HashKeyNeed.OLD_LIMIT - without(component) - location.firstAddress();
        int frames = room / Long.BYTES;
        if (frames < FEWEST_FRAMES) {
            return Optional.empty();
        }
        String rest =
                stack.arguments().stream()
                        .skip(1)
                        .map(e -> ", " + program.source().slice(e.span()))
                        .reduce("", String::concat);
        return Optional.of(
                Fix.replace(
                        "Keep " + frames + " frames of the stack",
                        stack.span(),
                        stack.action().spelling() + "(" + frames + rest + ")"));
    }

    /** A number that tells the same things apart, where it makes the key short enough. */
    private Optional<Fix> number(int component) {
        TypedExpression text = use.keys().get(component);
        if (without(component) + Long.BYTES > HashKeyNeed.OLD_LIMIT) {
            return Optional.empty();
        }
        return number(text, program.source())
                .map(number ->
                        Fix.replace(
                                "Key by "
                                        + number
                                        + " instead of "
                                        + program.source().slice(text.span()),
                                text.span(),
                                number));
    }

    /** The address of a text that is read from there, the process of a text about one. */
    private static Optional<String> number(TypedExpression text, SourceText source) {
        if (text instanceof TypedExpression.Call call
                && call.subroutine() == Subroutine.COPYINSTR) {
            return Optional.of(source.slice(call.arguments().getFirst().span()));
        }
        boolean aboutProcess = source.slice(text.span()).startsWith("curpsinfo->");
        return aboutProcess ? Optional.of("pid") : Optional.empty();
    }
}
