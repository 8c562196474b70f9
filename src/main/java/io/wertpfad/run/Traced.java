package io.wertpfad.run;

import io.wertpfad.archive.LogEntry;
import io.wertpfad.measurement.MonthTrace;
import io.wertpfad.measurement.MonthValue;
import io.wertpfad.pack.RevisionHeader;
import io.wertpfad.portfolio.Customer;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.UseCase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A figure, and where it comes from.
 *
 * @param customer as agreed at the data state, with {@code useCase} and {@code measure}
 * @param factorsOf the day whose emission factors the judged series has
 * @param now the value as all files say it that came up to now; null if that is the state traced
 * @param factorFiles files that brought the emission factors of the rows, in the order of the log
 * @param archived where the original of each file lies, by its sequence, relative to the workspace
 */
record Traced(
        Customer customer,
        UseCase useCase,
        Measure measure,
        YearMonth period,
        LocalDate factorsOf,
        State state,
        MonthTrace trace,
        @Nullable Now now,
        List<LogEntry> factorFiles,
        SortedMap<Long, String> archived) {

    boolean hasRemarks() {
        return trace.judged().value() == null || !trace.agrees() || trace.rejected() > 0;
    }

    /**
     * The state of knowledge that is traced.
     *
     * @param dataState sequence of the log up to which we look
     * @param revision that showed it, if one did
     * @param asOf the day up to whose end we look, if one was asked for
     */
    record State(
            long dataState,
            @Nullable RevisionHeader revision,
            @Nullable LocalDate asOf) {}

    /** The value that counts now. */
    record Now(long dataState, MonthValue value) {}
}
