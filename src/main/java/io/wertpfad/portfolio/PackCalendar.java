package io.wertpfad.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * On which day the pack of a month stands, and which pack serves a decision.
 *
 * @param packDay day of the month after the period, 1 to 28
 */
public record PackCalendar(int packDay) {

    /** The day to which ages and overdue days count in the pack of {@code period}. */
    public LocalDate packDate(YearMonth period) {
        return period.plusMonths(1).atDay(packDay);
    }

    /** The last period whose pack date is on or before the decision date: its pack gives the final recommendation. */
    public YearMonth servingPeriod(LocalDate decisionDate) {
        YearMonth month = YearMonth.from(decisionDate).minusMonths(1);
        return packDate(month).isAfter(decisionDate) ? month.minusMonths(1) : month;
    }

    /** The last pilot month that the pack serving the decision date holds. */
    public YearMonth finalLook(Charter charter) {
        YearMonth served = servingPeriod(charter.decisionDate());
        YearMonth end = charter.pilot().to();
        return served.isBefore(end) ? served : end;
    }
}
