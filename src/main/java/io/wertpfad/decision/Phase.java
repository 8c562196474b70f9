package io.wertpfad.decision;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The stretch of a pilot that is judged at a time: from its start, or from the month after a joint <em>adapt</em>, to the final
 * look before the next decision.
 *
 * @param number 1 for the first
 * @param from first month that is judged
 * @param finalLook last pilot month that the pack serving the decision date holds
 * @param servingPeriod whose pack serves the decision date
 * @param opening the joint adapt with which it began; null for the first
 * @param closing the joint decision that ended it; null while it is open
 */
public record Phase(
        int number,
        YearMonth from,
        YearMonth finalLook,
        LocalDate decisionDate,
        YearMonth servingPeriod,
        @Nullable Decision opening,
        @Nullable Decision closing) {

    static final int FEWEST_MONTHS = 3;

    /** The phase that was agreed with the charter. */
    static Phase first(Charter charter, PackCalendar calendar) {
        return new Phase(
                1,
                charter.pilot().from(),
                calendar.finalLook(charter),
                charter.decisionDate(),
                calendar.servingPeriod(charter.decisionDate()),
                null,
                null);
    }

    /** The phase that a joint adapt opens, with the date on which the steering decides again. */
    Phase adapted(Decision adapt, LocalDate next, PackCalendar calendar) {
        YearMonth month = YearMonth.from(adapt.date()).plusMonths(1);
        YearMonth serving = calendar.servingPeriod(next);
        return new Phase(number + 1, month.isBefore(from) ? from : month, serving, next, serving, adapt, null);
    }

    Phase closedBy(Decision decision) {
        return new Phase(number, from, finalLook, decisionDate, servingPeriod, opening, decision);
    }

    /** The same phase with the final look that an earlier pack has reached: after it only a joint decision moves it. */
    Phase lookedAt(YearMonth look) {
        return new Phase(number, from, look, decisionDate, servingPeriod, opening, closing);
    }

    /** Whether the pack of a period holds the final look. */
    boolean finalIn(YearMonth period) {
        return !period.isBefore(finalLook);
    }

    /** The months of the pilot: a later phase goes on beyond the end that the charter has. */
    public Window pilot(Charter charter) {
        Window agreed = charter.pilot();
        return number > 1 && finalLook.isAfter(agreed.to()) ? new Window(agreed.from(), finalLook) : agreed;
    }

    public boolean isClosed() {
        return closing != null;
    }

    /** Months that the final look sees when none is missing. */
    long months() {
        return ChronoUnit.MONTHS.between(from, finalLook) + 1;
    }

    /** Whether its final look comes too early for a verdict; the first is refused when the portfolio file is read. */
    public boolean isTooShort() {
        return number > 1 && months() < FEWEST_MONTHS;
    }
}
