package dev.dowse.semantics;

import dev.dowse.catalog.Probe;
import dev.dowse.catalog.ProbeArgument;
import dev.dowse.catalog.ProbeName;
import dev.dowse.catalog.ProbeSite;
import dev.dowse.semantics.Signature.Parameter;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds what {@code args[]} holds: from the catalogue for the providers that Linux defines, from
 * the kernel's own description for its functions and tracepoints.
 */
final class Signatures {
    private static final String TRACEPOINT = "btf_trace_";

    private final Analysis analysis;
    private final TypeSpelling spelling;

    Signatures(Analysis analysis) {
        this.analysis = analysis;
        this.spelling = new TypeSpelling(analysis);
    }

    /** The arguments of a probe; empty where nobody knows them here. */
    Optional<Signature> of(Probe probe) {
        return switch (probe.site()) {
            case ProbeSite.Begin ignored -> Optional.of(new Signature(List.of()));
            case ProbeSite.End ignored -> Optional.of(new Signature(List.of()));
            case ProbeSite.Error ignored -> Optional.of(new Signature(List.of()));
            case ProbeSite.Profile ignored -> Optional.of(new Signature(List.of()));
            case ProbeSite.Tick ignored -> Optional.of(new Signature(List.of()));
            case ProbeSite.Tracepoint ignored -> tracepoint(probe.name());
            case ProbeSite.Derived derived -> derived(probe.name(), derived);
            case ProbeSite.UserCode ignored -> Optional.of(new Signature(List.of()));
            case ProbeSite.Event event -> Optional.of(event(event));
            case ProbeSite.KernelFunction ignored -> function(probe.name());
            case ProbeSite.SyscallReturn ignored ->
                    Optional.of(new Signature(List.of(Parameter.plain(Type.Int.LONG, 0))));
            case ProbeSite.SyscallEntry ignored ->
                    ProbeArgument.ofSystemCall(
                                    probe.name().function(), analysis.environment().architecture())
                            .map(list -> signature(list, Type.AddressSpace.USER));
        };
    }

    /** The arguments of the probes that only a live system lists; empty where one is unknown. */
    List<Optional<Signature>> of(ProbeName pattern) {
        return switch (pattern.provider()) {
            case "rawtp" -> List.of(tracepoint(pattern));
            case "fbt" -> List.of(function(pattern));
            case "rawfbt" -> List.of(Optional.of(new Signature(List.of())));
            default -> {
                List<Optional<Signature>> found = new ArrayList<>();
                for (List<ProbeArgument> each : ProbeArgument.matching(pattern)) {
                    found.add(Optional.of(signature(each, Type.AddressSpace.KERNEL)));
                }
                yield found.isEmpty() ? List.of(Optional.empty()) : found;
            }
        };
    }

    /** An array is told by where it is. */
    private Signature event(ProbeSite.Event event) {
        List<Parameter> parameters = new ArrayList<>();
        for (ProbeSite.Event.Field field : event.fields()) {
            String text = field.type() + (field.array() ? " *" : "");
            Type type = spelling.type(text, Type.AddressSpace.KERNEL);
            parameters.add(Parameter.plain(type, parameters.size()));
        }
        return new Signature(parameters);
    }

    private Optional<Signature> derived(ProbeName name, ProbeSite.Derived derived) {
        return ProbeArgument.matching(name).stream()
                .findFirst()
                .map(list ->
                        new Signature(
                                list.stream().map(a -> parameter(a, space(a, derived))).toList()));
    }

    /** What a process hands to a system call is in the memory of the process. */
    private static Type.AddressSpace space(ProbeArgument argument, ProbeSite.Derived derived) {
        boolean given =
                derived.sources().stream()
                        .allMatch(s ->
                                s.site() instanceof ProbeSite.SyscallEntry
                                        && s.arguments()
                                                .get(argument.nativeIndex())
                                                .startsWith("arg"));
        return given ? Type.AddressSpace.USER : Type.AddressSpace.KERNEL;
    }

    private Signature signature(List<ProbeArgument> arguments, Type.AddressSpace space) {
        return new Signature(arguments.stream().map(a -> parameter(a, space)).toList());
    }

    private Parameter parameter(ProbeArgument argument, Type.AddressSpace space) {
        return new Parameter(
                spelling.type(argument.nativeType(), space),
                spelling.type(argument.type(), space),
                argument.nativeIndex());
    }

    /** The first parameter of a tracepoint's function is its own business. */
    private Optional<Signature> tracepoint(ProbeName pattern) {
        return analysis.types(pattern.module())
                .typedef(TRACEPOINT + pattern.name())
                .map(Conversions::pointee)
                .filter(t -> t.resolved() instanceof Type.Function)
                .map(t -> ((Type.Function) t.resolved()).parameters())
                .filter(p -> !p.isEmpty())
                .map(p -> plain(p.subList(1, p.size())));
    }

    private Optional<Signature> function(ProbeName pattern) {
        Optional<Type.Function> known =
                analysis.types(pattern.module()).function(pattern.function());
        return switch (pattern.name()) {
            case "entry" -> known.map(f -> plain(f.parameters()));
            case "return" -> known.map(f -> plain(returned(f)));
            default -> Optional.empty();
        };
    }

    /** At its end a function tells where it is left, and its value. */
    private static List<Type> returned(Type.Function function) {
        return Stream.of(Type.Int.UINT64, function.result())
                .filter(t -> !Conversions.isVoid(t))
                .toList();
    }

    private static Signature plain(List<Type> types) {
        List<Parameter> parameters = new ArrayList<>();
        for (Type type : types) {
            parameters.add(Parameter.plain(type, parameters.size()));
        }
        return new Signature(parameters);
    }
}
