package io.wertpfad.portfolio;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** A span of whole calendar months, both ends included. */
public record Window(YearMonth from, YearMonth to) {

    public boolean contains(YearMonth month) {
        return !month.isBefore(from) && !month.isAfter(to);
    }

    /** The number of months; zero or less if the window ends before it begins. */
    public int months() {
        return (int) ChronoUnit.MONTHS.between(from, to) + 1;
    }
}
