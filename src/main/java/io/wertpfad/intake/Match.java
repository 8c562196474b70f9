package io.wertpfad.intake;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A kind that can read a file, and the fields it reads.
 *
 * @param fields what its columns are bound to
 */
record Match(FileKind kind, List<Field> fields) {

    /** Of several kinds that can, the one that uses most of the header, then the one that asks for most. */
    private static final Comparator<Match> BETTER = Comparator.<Match>comparingInt(
                    match -> match.fields().size())
            .thenComparingInt(match -> match.kind().requiredColumns().size())
            .thenComparing(match -> match.kind().name(), Comparator.reverseOrder());

    static Optional<Match> best(Header header, List<FileKind> kinds, Definitions definitions) {
        return kinds.stream()
                .flatMap(kind -> kind.fields(header, definitions).map(fields -> new Match(kind, fields)).stream())
                .max(BETTER);
    }
}
