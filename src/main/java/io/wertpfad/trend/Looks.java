package io.wertpfad.trend;

import java.time.YearMonth;

/**
 * The looks that were planned: one per month from the third month that is judged to the final look.
 *
 * @param first month number of the first pilot month that is judged
 * @param at month number up to which this look sees; later months are drawn, not judged
 * @param last month number of the final look
 */
record Looks(long first, long at, long last) {

    private static final int MONTHS_BEFORE_FIRST_LOOK = 2;

    static Looks of(YearMonth from, YearMonth finalLook, YearMonth now) {
        YearMonth at = now.isBefore(finalLook) ? now : finalLook;
        return new Looks(Segment.number(from), Segment.number(at), Segment.number(finalLook));
    }

    /** Where no pilot is agreed. */
    static Looks none(YearMonth now) {
        long month = Segment.number(now);
        return new Looks(month + 1, month, month + 1);
    }

    boolean see(YearMonth month) {
        long number = Segment.number(month);
        return number >= first && number <= at;
    }

    int look() {
        return count(at);
    }

    int looks() {
        return count(last);
    }

    boolean isFinal() {
        return at >= last;
    }

    /** Pilot months that a look sees when none is missing. */
    int monthsAt(int look) {
        return look + MONTHS_BEFORE_FIRST_LOOK;
    }

    private int count(long month) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, month - first + 1 - MONTHS_BEFORE_FIRST_LOOK));
    }
}
