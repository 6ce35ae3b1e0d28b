package dev.dowse.ide;

import dev.dowse.semantics.Meaning;
import dev.dowse.semantics.SourceIndex;
import dev.dowse.source.Span;
import dev.dowse.types.Type;
import dev.dowse.types.Type.Aggregate;
import java.util.List;
import java.util.Optional;

/** The members of the struct or union whose member is being written. */
final class MemberCompletion {
    private MemberCompletion() {}

    /** What can stand in place of a word behind {@code ->} or a dot. */
    static List<Completion> of(Snapshot snapshot, Span word) {
        return whole(snapshot, word).stream()
                .flatMap(whole -> whole.fieldNames().flatMap(name -> whole.field(name).stream()))
                .filter(field -> !field.name().isEmpty())
                .map(field -> completion(field, word))
                .toList();
    }

    private static Completion completion(Aggregate.Field field, Span word) {
        String bits = field.bitWidth() > 0 ? ":" + field.bitWidth() : "";
        return new Completion(
                field.name(),
                Completion.Kind.MEMBER,
                field.type().name() + bits + ", at byte " + field.offset(),
                field.name(),
                false,
                word,
                0,
                Optional.empty());
    }

    /**
     * What the member is one of. The word that the analysis took for it may also be the next one of
     * the script, behind blanks, where nothing has been written yet.
     */
    private static Optional<Aggregate> whole(Snapshot snapshot, Span word) {
        int next = word.end();
        String text = snapshot.source().text();
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        for (SourceIndex.Entry entry : snapshot.compilation().program().index().entries()) {
            int start = entry.span().start();
            if (start == word.start() || (word.length() == 0 && start == next)) {
                Optional<Aggregate> whole = whole(entry.meaning());
                if (whole.isPresent()) {
                    return whole;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Aggregate> whole(Meaning meaning) {
        if (meaning instanceof Meaning.Member member) {
            return Optional.of(member.of());
        }
        return meaning instanceof Meaning.MissingMember missing
                ? Optional.of(missing.of())
                : Optional.<Type.Aggregate>empty();
    }
}
