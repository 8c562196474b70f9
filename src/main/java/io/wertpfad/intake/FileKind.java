package io.wertpfad.intake;

import java.util.List;
import java.util.Optional;

/** What a kind of file means. Supplied by the package that owns the meaning; intake finds all kinds that there are. */
public interface FileKind {

    /** As in receipts and in the log, such as {@code metrics}. */
    String name();

    /** Documented names of the columns without which a file is not of this kind, for the message when none fits. */
    List<String> requiredColumns();

    /** Those of the required columns that a header does not have. */
    default List<String> missingColumns(Header header) {
        return requiredColumns().stream().filter(column -> !header.has(column)).toList();
    }

    /** Whether it tells the steering's own doings, so that a file of it is taken from the steering's folder only. */
    default boolean steering() {
        return false;
    }

    /** How this kind reads a file with that header, or empty if it does not. */
    Optional<List<Field>> fields(Header header, Definitions definitions);

    /** Which rows may be taken together by {@link FileLoad#takeMore}; empty if each must be taken by itself. */
    default Optional<RowGroups> groups(List<Field> fields) {
        return Optional.empty();
    }

    /** Begins to read a file. */
    FileLoad open(List<Field> fields, LoadContext context);

    /** Whether all that a file brought still counts. */
    boolean countsWhole(long sequence);

    /** Whether the database holds enough of earlier files for these definitions; if not, it is made again. */
    boolean holdsEnoughFor(Definitions definitions);

    /** Forgets everything that came after a data state. */
    void forgetAfter(long dataState);
}
