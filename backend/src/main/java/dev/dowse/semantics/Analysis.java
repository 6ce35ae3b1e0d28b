package dev.dowse.semantics;

import dev.dowse.catalog.ForeignNames;
import dev.dowse.catalog.KnownName;
import dev.dowse.catalog.LanguageVersion;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.types.Type;
import dev.dowse.types.TypeDictionary;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** What one run of the analyzer gathers: findings, the index, names in scope, options. */
final class Analysis {
    /** The code of what D has and this version cannot compile; the reference's catch-all. */
    static final String UNSUPPORTED = "D_UNKNOWN";

    /** After so many findings nobody reads suggestions, and looking for them would take long. */
    private static final int ENOUGH = 200;

    private final SourceText source;
    private final Environment environment;
    private final Scope scope;
    private Options options;
    private final List<Diagnostic> findings = new ArrayList<>();

    /** What is D but cannot be compiled yet: told after the mistakes, which matter more. */
    private final List<Diagnostic> gaps = new ArrayList<>();

    private final List<SourceIndex.Entry> entries = new ArrayList<>();
    private final UnknownNames unknownNames = new UnknownNames();

    /** How many looks are going on whose errors are not told. */
    private int silences;

    private final Set<Integer> usedArguments = new HashSet<>();
    private final Bindings bindings;
    private final LibraryDefinitions library;
    private final boolean isLibrary;

    Analysis(SourceText source, Environment environment) {
        this.source = source;
        this.environment = environment;
        this.scope = new Scope(environment.architecture());
        this.bindings = new Bindings();
        this.library = new LibraryDefinitions(environment, bindings);
        this.isLibrary = false;
        this.options = environment.options();
    }

    /** The analysis of the D libraries on behalf of a script. */
    Analysis(Environment environment, Bindings bindings, LibraryDefinitions library) {
        this.source = SourceText.of("library", "");
        this.environment = environment;
        this.scope = new Scope(environment.architecture());
        this.bindings = bindings;
        this.library = library;
        this.isLibrary = true;
        this.options = environment.options();
    }

    Bindings bindings() {
        return bindings;
    }

    /** What the D libraries define. */
    LibraryDefinitions library() {
        return library;
    }

    /** True where the D libraries themselves are analyzed. */
    boolean isLibrary() {
        return isLibrary;
    }

    /** What {@code look} gives where it finds no fault. */
    Optional<TypedExpression> attempt(Supplier<TypedExpression> look) {
        int told = told();
        boolean[] sound = new boolean[1];
        TypedExpression value =
                silently(() -> {
                    TypedExpression seen = look.get();
                    sound[0] = told() == told && !Values.isInvalid(seen);
                    return seen;
                });
        return sound[0] ? Optional.of(value) : Optional.empty();
    }

    SourceText source() {
        return source;
    }

    Environment environment() {
        return environment;
    }

    Scope scope() {
        return scope;
    }

    /** The options in force so far. */
    Options options() {
        return options;
    }

    /** True where the version of the language that the script asks for has the name. */
    boolean has(KnownName.Kind kind, String name) {
        Optional<LanguageVersion> version =
                options().value("version").flatMap(LanguageVersion::parse);
        return version.isEmpty()
                || KnownName.of(kind, name)
                        .filter(n -> n.since().compareTo(version.get()) > 0)
                        .isEmpty();
    }

    void setOption(String name, String value) {
        options = options.with(name, value);
    }

    List<Diagnostic> findings() {
        List<Diagnostic> all = new ArrayList<>(findings);
        all.removeIf(f -> !unknownNames.keeps(f));
        all.addAll(gaps);
        return all;
    }

    SourceIndex index() {
        return new SourceIndex(entries);
    }

    void mean(Span span, Meaning meaning) {
        if (span.length() > 0) {
            entries.add(new SourceIndex.Entry(span, meaning));
        }
    }

    /** Notes where a member of {@code of} should stand, for who completes it. */
    void expectMember(Span span, Type.Aggregate of) {
        entries.add(new SourceIndex.Entry(span, new Meaning.MissingMember(of)));
    }

    void tell(Diagnostic finding) {
        findings.add(finding);
    }

    void error(String code, Span span, String message) {
        findings.add(Diagnostic.error(code, span, message));
    }

    /** Tells an error and gives the expression that stands in its place. */
    TypedExpression invalid(String code, Span span, String message) {
        error(code, span, message);
        return new TypedExpression.Invalid(span);
    }

    /** Tells what is D but cannot be compiled yet; the type is still known to what surrounds it. */
    TypedExpression unsupported(Span span, Type type, String what) {
        gap(span, what + " is not supported yet by this version");
        return new TypedExpression.Invalid(span, type);
    }

    /**
     * The type itself; for a struct, union or enumeration of which only the name was known, what
     * the script or the kernel has under that name meanwhile.
     */
    Type complete(Type type) {
        if (!(type.resolved() instanceof Type.Aggregate open)
                || !open.isIncomplete()
                || open.tag().isEmpty()) {
            return type;
        }
        return scope.tagged(open.keyword(), open.tag())
                .filter(t -> !(t instanceof Type.Aggregate a && a.isIncomplete()))
                .or(() -> environment.types().tagged(open.keyword(), open.tag()))
                .orElse(type);
    }

    /**
     * The types that a name is looked up among.
     *
     * @param module what stands in front of the backquote; without one the kernel's own types
     */
    TypeDictionary types(String module) {
        return module.isEmpty() ? environment.types() : environment.types().module(module);
    }

    /** True for a struct or union that the script declares itself. */
    boolean isOwn(Type.Aggregate aggregate) {
        return scope.tagged(aggregate.keyword(), aggregate.tag()).isPresent();
    }

    /**
     * True for a struct or union that the target has, but whose members are not known here because
     * it is not among the bundled types.
     */
    boolean isOpen(Type type) {
        return type.resolved() instanceof Type.Aggregate a
                && !isOwn(a)
                && environment.types().isOpen(a.keyword(), a.tag());
    }

    /**
     * Tells that a struct or union has no members here.
     *
     * @param code for one that nobody defines; for one that is only not among the bundled types
     *     there is no mistake to name
     */
    TypedExpression incomplete(String code, Span span, Type type) {
        if (!isOpen(type)) {
            return invalid(
                    code,
                    span,
                    "'"
                            + type.name()
                            + "' is defined neither in this script nor by the kernel that it is"
                            + " for");
        }
        gap(
                span,
                "the members of '"
                        + type.name()
                        + "' are not known here: it is not among the bundled types; on a Linux"
                        + " whose kernel describes its types they are");
        return new TypedExpression.Invalid(span);
    }

    /** Tells what is D but cannot be compiled. */
    void gap(Span span, String message) {
        gaps.add(Diagnostic.error(UNSUPPORTED, span, message));
    }

    /** Notes that the script uses one of its arguments. */
    void useArgument(int index) {
        usedArguments.add(index);
    }

    boolean usesArgument(int index) {
        return usedArguments.contains(index);
    }

    /** How much has been told so far: whoever looks twice sees whether something was in between. */
    int told() {
        return findings.size() + gaps.size();
    }

    /** Looks at something once more without telling its errors again. */
    <T> T silently(Supplier<T> look) {
        int told = findings.size();
        int knownGaps = gaps.size();
        silences++;
        T value = look.get();
        silences--;
        findings.subList(told, findings.size()).clear();
        gaps.subList(knownGaps, gaps.size()).clear();
        return value;
    }

    /** True while suggestions are worth their time. */
    boolean mayStillSuggest() {
        return silences == 0 && findings.size() < ENOUGH;
    }

    /** True where {@code name} is to be told as unknown: at its first use, which is underlined. */
    boolean isNews(String name, Span use) {
        boolean news = unknownNames.isNews(name, use);
        if (news && silences == 0) {
            unknownNames.add(name, use);
        }
        return news;
    }

    /** Tells an unknown name: that it exists elsewhere, or what was probably meant. */
    void unknown(
            ForeignNames.Kind kind,
            String code,
            Span span,
            String name,
            String message,
            Supplier<? extends Collection<String>> known) {
        Optional<String> elsewhere = ForeignNames.message(kind, name);
        if (elsewhere.isEmpty()) {
            unknown(code, span, name, message, known);
            return;
        }
        Diagnostic finding = Diagnostic.error(code, span, elsewhere.get());
        tell(
                ForeignNames.instead(kind, name)
                        .map(d -> finding.withFix(Fix.replace("Change to '" + d + "'", span, d)))
                        .orElse(finding));
    }

    /** Tells an unknown name with the one of the known that resembles it most. */
    void unknown(
            String code,
            Span span,
            String name,
            String message,
            Supplier<? extends Collection<String>> known) {
        Optional<String> near =
                mayStillSuggest() ? Suggestions.nearest(name, known.get()) : Optional.empty();
        String question = near.map(n -> "; did you mean '" + n + "'?").orElse("");
        Diagnostic finding = Diagnostic.error(code, span, message + question);
        tell(
                near.map(n -> finding.withFix(Fix.replace("Change to '" + n + "'", span, n)))
                        .orElse(finding));
    }
}
