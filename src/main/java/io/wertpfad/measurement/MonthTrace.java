package io.wertpfad.measurement;

import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the value of a month comes from.
 *
 * @param judged the value in the series that the verdict rests on
 * @param actual the value with the emission factors of their days; null for what is no amount of an activity
 * @param assumedZero whether the value is zero because there are no rows
 * @param withoutFactor activities for which there is no emission factor
 * @param files whose records concern the month, in the order of the log
 */
public record MonthTrace(
        MonthValue judged,
        @Nullable MonthValue actual,
        boolean assumedZero,
        SortedSet<String> withoutFactor,
        List<TracedFile> files) {

    public MonthTrace {
        files = List.copyOf(files);
    }

    /** Whether the archived files still say what the value was made of. */
    public boolean agrees() {
        return files.stream().allMatch(TracedFile::agrees)
                && files.stream().mapToLong(TracedFile::counting).sum() == judged.rows();
    }

    public long rejected() {
        return files.stream().mapToLong(TracedFile::rejected).sum();
    }
}
