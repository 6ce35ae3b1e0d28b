package dev.dowse.constraints;

import dev.dowse.catalog.Action;
import dev.dowse.catalog.BuiltinVariable;
import dev.dowse.catalog.Subroutine;
import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.semantics.Place;
import dev.dowse.semantics.Program;
import dev.dowse.semantics.TypedClause;
import dev.dowse.semantics.TypedExpression;
import dev.dowse.semantics.TypedStatement;
import dev.dowse.source.Span;
import dev.dowse.syntax.ProbeDescription;
import dev.dowse.types.Conversions;
import dev.dowse.types.Type;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What D has and the code generator cannot lower yet. The analyzer types all of D; this is the one
 * place that says which part of it runs, so that the code generator meets nothing that it does not
 * know. Whoever teaches the generator something takes it out of here.
 */
final class Coverage {
    static final String CODE = "D_UNKNOWN";

    /** Providers whose probes only the machine knows that the script runs on. */
    private static final Set<String> LIVE = Set.of("fbt", "io", "proc", "rawtp", "sched", "sdt");

    private static final String NOT_YET = " is not supported yet by this version";

    /** The subroutines that are lowered. */
    private static final Set<Subroutine> SUBROUTINES =
            EnumSet.of(
                    Subroutine.ALLOCA,
                    Subroutine.BCOPY,
                    Subroutine.COPYIN,
                    Subroutine.COPYINARGS,
                    Subroutine.COPYINSTR,
                    Subroutine.COPYINTO,
                    Subroutine.COPYOUT,
                    Subroutine.COPYOUTSTR,
                    Subroutine.GETMAJOR,
                    Subroutine.GETMINOR,
                    Subroutine.HTONL,
                    Subroutine.HTONLL,
                    Subroutine.HTONS,
                    Subroutine.MUTEX_OWNED,
                    Subroutine.MUTEX_OWNER,
                    Subroutine.MUTEX_TYPE_ADAPTIVE,
                    Subroutine.MUTEX_TYPE_SPIN,
                    Subroutine.NTOHL,
                    Subroutine.NTOHLL,
                    Subroutine.NTOHS,
                    Subroutine.RAND,
                    Subroutine.RW_ISWRITER,
                    Subroutine.RW_READ_HELD,
                    Subroutine.RW_WRITE_HELD,
                    Subroutine.SPECULATION,
                    Subroutine.STRTOK,
                    Subroutine.CLEANPATH,
                    Subroutine.STRLEN,
                    Subroutine.PROGENYOF,
                    Subroutine.INET_NTOA,
                    Subroutine.INET_NTOA6,
                    Subroutine.INET_NTOP,
                    Subroutine.LINK_NTOP,
                    Subroutine.LLTOSTR,
                    Subroutine.DIRNAME,
                    Subroutine.BASENAME,
                    Subroutine.STRRCHR,
                    Subroutine.STRCHR,
                    Subroutine.STRSTR,
                    Subroutine.SUBSTR,
                    Subroutine.STRJOIN,
                    Subroutine.RINDEX,
                    Subroutine.INDEX);

    /** The actions that are lowered, beside those that are statements of their own. */
    private static final Set<Action> ACTIONS =
            EnumSet.of(
                    Action.CHILL,
                    Action.RAISE,
                    Action.STOP,
                    Action.PRINT,
                    Action.TRACEMEM,
                    Action.SPECULATE,
                    Action.COMMIT,
                    Action.DISCARD,
                    Action.FTRUNCATE,
                    Action.SETOPT);

    /** The actions that become statements of their own or values that are recorded. */
    private static final Set<Action> STATEMENTS =
            EnumSet.of(
                    Action.CLEAR,
                    Action.DENORMALIZE,
                    Action.EXIT,
                    Action.FUNC,
                    Action.MOD,
                    Action.NORMALIZE,
                    Action.PRINTA,
                    Action.PRINTF,
                    Action.STACK,
                    Action.SYM,
                    Action.TRACE,
                    Action.TRUNC,
                    Action.UADDR,
                    Action.UFUNC,
                    Action.UMOD,
                    Action.USTACK,
                    Action.USYM);

    private final Program program;
    private final List<Diagnostic> findings = new ArrayList<>();

    private Coverage(Program program) {
        this.program = program;
    }

    /** One error for each construct that cannot be compiled, the outermost where they nest. */
    static List<Diagnostic> check(Program program) {
        Coverage coverage = new Coverage(program);
        program.clauses().forEach(coverage::clause);
        return coverage.findings;
    }

    static boolean compiles(Subroutine subroutine) {
        return SUBROUTINES.contains(subroutine);
    }

    static boolean compiles(Action action) {
        return ACTIONS.contains(action) || STATEMENTS.contains(action);
    }

    private void clause(TypedClause clause) {
        clause.unlisted().forEach(this::unlisted);
        clause.predicate().ifPresent(this::expression);
        clause.body().forEach(this::statement);
    }

    private void unlisted(ProbeDescription description) {
        String provider = description.provider().text();
        if (LIVE.contains(provider) || provider.matches("pid[0-9$].*")) {
            return;
        }
        String what =
                provider.isEmpty()
                        ? "the probe '" + description.name().text() + "' is"
                        : "probes of the provider '" + provider + "' are";
        refuse(description.span(), what + " not supported yet by this version");
    }

    private void statement(TypedStatement statement) {
        switch (statement) {
            case TypedStatement.Act act -> act(act);
            case TypedStatement.If branch -> {
                expression(branch.condition());
                branch.then().forEach(this::statement);
                branch.otherwise().forEach(this::statement);
            }
            case TypedStatement.Trace trace -> recorded(trace.value());
            case TypedStatement.Printf printf -> printf.arguments().forEach(this::printed);
            case TypedStatement.Aggregate aggregate -> {
                aggregate.keys().forEach(this::key);
                aggregate.value().ifPresent(this::expression);
                aggregate.increment().ifPresent(this::expression);
            }
            case TypedStatement.Evaluate s -> expression(s.expression());
            case TypedStatement.Exit s -> expression(s.status());
            case TypedStatement.AggregationOperation s -> s.argument().ifPresent(this::expression);
            case TypedStatement.Printa ignored -> {}
        }
    }

    private void act(TypedStatement.Act act) {
        Action action = act.action();
        if (!ACTIONS.contains(action)) {
            Span whole = act.span();
            int end = Math.min(whole.end(), whole.start() + action.spelling().length());
            Span word = new Span(whole.start(), end);
            boolean exact = program.source().slice(word).equals(action.spelling());
            refuse(exact ? word : whole, action.spelling() + "()" + NOT_YET);
        }
        if (action == Action.PRINT && !isShown(act.arguments().getFirst().type())) {
            refuse(act.span(), "print() of a string" + NOT_YET + "; trace() shows it");
        }
        act.arguments().forEach(this::expression);
    }

    private void key(TypedExpression value) {
        if (value instanceof TypedExpression.ActionValue location) {
            location.arguments().forEach(this::expression);
            return;
        }
        int before = findings.size();
        expression(value);
        if (before == findings.size() && !isRecordable(value.type())) {
            refuse(value.span(), "a key of type '" + value.type().name() + "'" + NOT_YET);
        }
    }

    /** An argument of printf(), which alone can tell of a floating-point number. */
    private void printed(TypedExpression value) {
        if (value instanceof TypedExpression.ReadPlace read
                && (read.type().size() == Float.BYTES || read.type().size() == Double.BYTES)
                && read.type().resolved() instanceof Type.Float) {
            TypedTree.operands(value).forEach(this::expression);
        } else {
            recorded(value);
        }
    }

    /** A value that goes into a record as a whole. */
    private void recorded(TypedExpression value) {
        if (value instanceof TypedExpression.ActionValue location) {
            location.arguments().forEach(this::expression);
            return;
        }
        int before = findings.size();
        expression(value);
        if (before == findings.size() && !isRecordable(value.type())) {
            refuse(value.span(), "a value of type '" + value.type().name() + "'" + NOT_YET);
        }
    }

    private static boolean isRecordable(Type type) {
        return isScalar(type) || isWhole(type);
    }

    /** Whether it points to something of a size, in which no string is. */
    private static boolean isShown(Type pointer) {
        Type target = Conversions.pointee(pointer);
        return Conversions.isUnknown(pointer)
                || (!Conversions.isString(pointer) && target.size() > 0 && !hasString(target));
    }

    private static boolean hasString(Type type) {
        if (type.resolved() instanceof Type.Array array) {
            return hasString(array.element());
        }
        return type.resolved() instanceof Type.Aggregate aggregate
                ? aggregate.fields().stream().anyMatch(field -> hasString(field.type()))
                : Conversions.isString(type);
    }

    /** A struct, union or array whose size is known. */
    private static boolean isWhole(Type type) {
        Type resolved = type.resolved();
        return (resolved instanceof Type.Aggregate || resolved instanceof Type.Array)
                && resolved.size() > 0;
    }

    private static boolean isScalar(Type type) {
        return Conversions.isUnknown(type)
                || Conversions.isScalar(type)
                || Conversions.isString(type);
    }

    private void expression(TypedExpression expression) {
        Optional<String> gap = gap(expression);
        List<TypedExpression> operands = TypedTree.operands(expression);
        Optional<TypedExpression.ActionValue> location = location(expression, operands);
        if (location.isPresent()) {
            refuse(
                    "D_CG_EXPR",
                    location.get().span(),
                    location.get().action().spelling()
                            + "() can only be recorded: by itself, as a key of an aggregation or"
                            + " as an argument of printf()");
        } else if (hasNoValue(expression)) {
            refuse(
                    expression.span(),
                    "'"
                            + program.source().slice(expression.span())
                            + "' has no value on Linux; a clause that reads it faults");
        } else if (isWithheld(expression)) {
            refuse(
                    expression.span(),
                    "d_path() cannot be had: kernels let only a few functions ask for the path of a"
                            + " file, and D's probes are none of them (dowse explain"
                            + " BPF-KERNEL-READ)");
        } else if (gap.isPresent()) {
            refuse(expression.span(), gap.get() + NOT_YET);
        } else {
            operands.forEach(this::expression);
        }
    }

    /** A stack or symbol where a value is computed with. */
    private static Optional<TypedExpression.ActionValue> location(
            TypedExpression expression, List<TypedExpression> operands) {
        if (expression instanceof TypedExpression.ActionValue value) {
            return Optional.of(value);
        }
        for (TypedExpression operand : operands) {
            if (operand instanceof TypedExpression.ActionValue value) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    private static boolean hasNoValue(TypedExpression expression) {
        return expression instanceof TypedExpression.ReadBuiltin read
                && (read.variable() == BuiltinVariable.IPL
                        || read.variable() == BuiltinVariable.VTIMESTAMP);
    }

    private static boolean isWithheld(TypedExpression expression) {
        return expression instanceof TypedExpression.Call call
                && call.subroutine() == Subroutine.D_PATH;
    }

    /** What is not lowered, its operands not counted; empty for what is. */
    private Optional<String> gap(TypedExpression expression) {
        return switch (expression) {
            case TypedExpression.Call call ->
                    SUBROUTINES.contains(call.subroutine())
                            ? Optional.empty()
                            : Optional.of(call.subroutine().spelling() + "()");
            case TypedExpression.ActionValue ignored -> Optional.empty();
            case TypedExpression.ReadBuiltin ignored -> Optional.empty();
            case TypedExpression.ReadPlace read -> place(read.place());
            case TypedExpression.Assign assign -> place(assign.place());
            case TypedExpression.Update update -> place(update.place());
            case TypedExpression.AddressOf ignored -> Optional.empty();
            case TypedExpression.SymbolAddress ignored -> Optional.empty();
            case TypedExpression.CharacterAt ignored -> Optional.empty();
            case TypedExpression.Let let ->
                    isScalar(let.binding().type())
                            ? Optional.empty()
                            : Optional.of("a translation of a struct");
            case TypedExpression.Translated ignored -> Optional.of("a translation as a whole");
            case TypedExpression.Bound ignored -> Optional.empty();
            case TypedExpression.Constant ignored -> Optional.empty();
            case TypedExpression.Text ignored -> Optional.empty();
            case TypedExpression.ReadArgument ignored -> Optional.empty();
            case TypedExpression.ReadRegister ignored -> Optional.empty();
            case TypedExpression.Unary ignored -> Optional.empty();
            case TypedExpression.Arithmetic ignored -> Optional.empty();
            case TypedExpression.Compare ignored -> Optional.empty();
            case TypedExpression.Logical ignored -> Optional.empty();
            case TypedExpression.Conditional ignored -> Optional.empty();
            case TypedExpression.Convert ignored -> Optional.empty();
            case TypedExpression.StringAt ignored -> Optional.empty();
            case TypedExpression.Sequence ignored -> Optional.empty();
            case TypedExpression.Invalid ignored -> Optional.empty();
        };
    }

    private static Optional<String> place(Place place) {
        return isRecordable(place.type())
                ? Optional.empty()
                : Optional.of("a value of type '" + place.type().name() + "'");
    }

    private void refuse(Span span, String message) {
        refuse(CODE, span, message);
    }

    private void refuse(String code, Span span, String message) {
        findings.add(Diagnostic.error(code, span, message));
    }
}
