package io.wertpfad.intake;

import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one dropped file.
 *
 * @param kind null if none was recognised
 * @param sequence in the log; null if the file was not taken
 * @param readAs null if it could not be read at all
 * @param earlier for a duplicate, the file that already says the same
 */
public record Receipt(
        String file,
        String sha256,
        Status status,
        @Nullable String kind,
        @Nullable Long sequence,
        @Nullable ReadAs readAs,
        Rows rows,
        Problems problems,
        List<Restatement> restated,
        List<Warning> warnings,
        @Nullable LoadedFile earlier) {

    /** Enough to mend by; the file of rejected rows has them all. */
    static final int MAX_PER_CODE = 1_000;

    public Receipt {
        restated = List.copyOf(restated);
        warnings = List.copyOf(warnings);
    }

    /** The same for a table that came in an archive, by its name there. */
    Receipt unpackedFrom(String name) {
        ReadAs unpacked = readAs == null ? null : readAs.with(Explanation.unpacked(name));
        return new Receipt(file, sha256, status, kind, sequence, unpacked, rows, problems, restated, warnings, earlier);
    }

    /** Problems, at most {@link #MAX_PER_CODE} of each code, of {@link #problemsTotal}. */
    public List<Entry> entries() {
        return problems.entries();
    }

    public long problemsTotal() {
        return problems.total();
    }

    /** The problems by what is to be done about them. */
    public List<ProblemGroup> groups() {
        return problems.groups();
    }

    /** Whether a person has to do something. */
    public boolean needsAttention() {
        return status == Status.REJECTED || status == Status.LOADED_WITH_REJECTIONS;
    }

    /** At most {@link #MAX_PER_CODE} warnings of each code. */
    List<Warning> limitedWarnings() {
        Map<String, Integer> perCode = new HashMap<>();
        return warnings.stream()
                .filter(w -> perCode.merge(w.code(), 1, Integer::sum) <= MAX_PER_CODE)
                .toList();
    }

    /** What became of the file. */
    public enum Status {
        LOADED,
        LOADED_WITH_REJECTIONS,
        REJECTED,
        DUPLICATE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The same for a check, which loads nothing. */
        String checkCode() {
            return switch (this) {
                case LOADED -> "would_load";
                case LOADED_WITH_REJECTIONS -> "would_load_with_rejections";
                case REJECTED -> "would_reject";
                case DUPLICATE -> "duplicate";
            };
        }

        Message label() {
            return Message.of(Receipt.class, "status." + code());
        }
    }

    /**
     * How the file was understood.
     *
     * @param decimal null if no column of numbers was read; {@code date} likewise
     * @param definition file of the export definition that it was read by; null if it was read as it is
     * @param ignoredLines physical lines that hold no data
     * @param explanation the same and more in sentences
     */
    public record ReadAs(
            String charset,
            String delimiter,
            String quote,
            @Nullable String decimal,
            @Nullable String date,
            @Nullable Integer headerLine,
            @Nullable String definition,
            BitSet ignoredLines,
            List<Message> explanation) {

        public ReadAs {
            explanation = List.copyOf(explanation);
        }

        private ReadAs with(Message first) {
            List<Message> all = new ArrayList<>(List.of(first));
            all.addAll(explanation);
            return new ReadAs(charset, delimiter, quote, decimal, date, headerLine, definition, ignoredLines, all);
        }
    }

    /** Counts of records; {@code read} = {@code accepted} + {@code rejected}. */
    public record Rows(long read, long accepted, long rejected, long ignored) {

        static final Rows NONE = new Rows(0, 0, 0, 0);
    }

    /**
     * A problem and where it is.
     *
     * @param line null if it concerns the file
     * @param column header of the column; null if it concerns the row or the file
     */
    public record Entry(@Nullable Integer line, @Nullable String column, Problem problem) {}
}
