package dev.dowse.semantics;

import dev.dowse.diagnostic.Diagnostic;
import dev.dowse.diagnostic.Fix;
import dev.dowse.source.SourceText;
import dev.dowse.source.Span;
import dev.dowse.syntax.Expression;
import dev.dowse.types.Conversions;
import dev.dowse.types.Prototype;
import dev.dowse.types.Type;
import java.util.List;
import java.util.Optional;

/** What is told of a call with too many or too few arguments, and how it gets the right number. */
final class Arity {
    private static final String CODE = "D_PROTO_LEN";

    private Arity() {}

    /** The finding about a call whose number of arguments the prototype refuses. */
    static Diagnostic finding(SourceText source, Expression.Call call, Prototype prototype) {
        String wanted = wanted(prototype);
        return call.arguments().size() < prototype.least()
                ? tooFew(source, call, wanted, prototype)
                : tooMany(call, wanted, prototype.most());
    }

    /** Underlines the arguments behind the last that is wanted. */
    static Diagnostic tooMany(Expression.Call call, String wanted, int most) {
        List<Expression> given = call.arguments();
        Span extra = given.get(most).span().union(given.getLast().span());
        int from = most == 0 ? extra.start() : given.get(most - 1).span().end();
        boolean one = given.size() == most + 1;
        return Diagnostic.error(CODE, extra, message(call, wanted))
                .withFix(
                        Fix.replace(
                                one ? "Remove the argument" : "Remove the arguments",
                                new Span(from, extra.end()),
                                ""));
    }

    private static Diagnostic tooFew(
            SourceText source, Expression.Call call, String wanted, Prototype prototype) {
        Diagnostic finding = Diagnostic.error(CODE, call.span(), message(call, wanted));
        int close = call.span().end() - 1;
        int behind =
                call.arguments().isEmpty()
                        ? call.function().span().end()
                        : call.arguments().getLast().span().end();
        boolean plain =
                behind <= close
                        && source.slice(new Span(behind, close)).indexOf(',') < 0
                        && source.slice(new Span(close, close + 1)).equals(")");
        if (!plain) {
            return finding;
        }
        StringBuilder text = new StringBuilder();
        for (int i = call.arguments().size(); i < prototype.least(); i++) {
            text.append(i == 0 ? "" : ", ").append(placeholder(prototype.parameters().get(i)));
        }
        return finding.withFix(Fix.replace("Insert " + text, Span.at(close), text.toString()));
    }

    /** A value that fits, for the author to replace. */
    private static String placeholder(Prototype.Parameter parameter) {
        Optional<Type> type = parameter.type();
        return type.filter(Conversions::isStringLike).isPresent() ? "\"\"" : "0";
    }

    private static String message(Expression.Call call, String wanted) {
        return call.function().text()
                + "() takes "
                + wanted
                + (wanted.equals("1") || wanted.endsWith(" 1") ? " argument" : " arguments")
                + ", not "
                + call.arguments().size();
    }

    private static String wanted(Prototype prototype) {
        int least = prototype.least();
        int most = prototype.most();
        if (most == Integer.MAX_VALUE) {
            return "at least " + least;
        }
        if (least == most) {
            return least == 0 ? "no" : String.valueOf(least);
        }
        return least + (most == least + 1 ? " or " : " to ") + most;
    }
}
