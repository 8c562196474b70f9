package io.wertpfad.portfolio;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * On which day the pack of a month stands, and which pack serves a decision.
 *
 * @param packDay day of the month after the period, 1 to 28
 * @param standing the day on which the newest pack stands instead of its pack date; null: on its pack date
 */
public record PackCalendar(int packDay, @Nullable LocalDate standing) {

    public PackCalendar(int packDay) {
        this(packDay, null);
    }

    /**
     * The same, with the pack that is the newest on a day standing on that day: for what is asked between two packs. Which pack
     * serves which decision stays as it is.
     */
    public PackCalendar standingOn(LocalDate day) {
        return new PackCalendar(packDay, day);
    }

    /** The same, with every pack on its pack date: for what a pack said. */
    public PackCalendar ofPacks() {
        return new PackCalendar(packDay);
    }

    /** The day to which ages and overdue days count in the pack of {@code period}. */
    public LocalDate packDate(YearMonth period) {
        return standing != null && servingPeriod(standing).equals(period) ? standing : agreed(period);
    }

    /** The last period whose pack date is on or before the decision date: its pack gives the final recommendation. */
    public YearMonth servingPeriod(LocalDate decisionDate) {
        YearMonth month = YearMonth.from(decisionDate).minusMonths(1);
        return agreed(month).isAfter(decisionDate) ? month.minusMonths(1) : month;
    }

    private LocalDate agreed(YearMonth period) {
        return period.plusMonths(1).atDay(packDay);
    }

    /** The last pilot month that the pack serving the decision date holds. */
    public YearMonth finalLook(Charter charter) {
        YearMonth served = servingPeriod(charter.decisionDate());
        YearMonth end = charter.pilot().to();
        return served.isBefore(end) ? served : end;
    }
}
