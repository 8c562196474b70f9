package io.wertpfad.run;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * How long a scheduled run waits for measures that lack the month, and who is reminded.
 *
 * @param waitUntil day of the following month on which it is reported whatever is missing; 0: it does not wait
 * @param remind the analysts' address; empty: nobody is reminded
 */
record Completeness(int waitUntil, Optional<String> remind) {

    static final String WAIT_UNTIL = "completeness.wait-until";
    static final String REMIND = "completeness.remind";

    /** Whether a month with gaps is not reported yet on this day. */
    boolean waits(YearMonth month, LocalDate today) {
        return waitUntil > 0 && today.isBefore(until(month));
    }

    /** The day on which a month is reported whatever is missing. */
    LocalDate until(YearMonth month) {
        return month.plusMonths(1).atDay(waitUntil);
    }
}
