package io.wertpfad.decision.agenda;

import io.wertpfad.portfolio.Steering.Cadence;
import io.wertpfad.text.Message;
import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A span in which the steering meets once: a calendar month, or a calendar quarter.
 *
 * @param from its first month
 * @param to its last month
 */
public record Slot(YearMonth from, YearMonth to) {

    private static final int QUARTER = 3;

    static Slot of(LocalDate day, Cadence cadence) {
        YearMonth month = YearMonth.from(day);
        if (cadence == Cadence.MONTHLY) {
            return new Slot(month, month);
        }
        YearMonth first = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
        return new Slot(first, first.plusMonths(QUARTER - 1));
    }

    Slot next() {
        int months = from.equals(to) ? 1 : QUARTER;
        return new Slot(from.plusMonths(months), to.plusMonths(months));
    }

    boolean contains(LocalDate day) {
        YearMonth month = YearMonth.from(day);
        return !month.isBefore(from) && !month.isAfter(to);
    }

    boolean isBefore(Slot other) {
        return from.isBefore(other.from);
    }

    /** {@code Oktober 2026} or {@code 4. Quartal 2026}. */
    public Message label() {
        return from.equals(to)
                ? Message.of(Slot.class, "slot.month", from)
                : Message.of(Slot.class, "slot.quarter", to.getMonthValue() / QUARTER, to.getYear());
    }
}
