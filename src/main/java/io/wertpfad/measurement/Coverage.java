package io.wertpfad.measurement;

import io.wertpfad.intake.FileRefused;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.reading.Grain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which days of which series a file has accepted rows for, month by month: that is what it replaces. */
final class Coverage {

    /** Bounds the memory for a file; a workspace of ten thousand measures over two years stays below it. */
    private static final int MAX_MONTHS = 250_000;

    private final Map<SeriesMonth, Days> months = new HashMap<>();

    /**
     * Takes note of a row; false if this file already told the month in another grain.
     *
     * @throws FileRefused if the file has more months of series than are sensible
     */
    boolean add(Bucket bucket) {
        SeriesMonth month = new SeriesMonth(bucket.series(), bucket.month());
        Days days = months.get(month);
        if (days == null) {
            if (months.size() == MAX_MONTHS) {
                throw new FileRefused(Problem.of(Coverage.class, "too_many_series", MAX_MONTHS));
            }
            days = new Days(bucket.grain(), month.month());
            months.put(month, days);
        }
        return days.add(bucket);
    }

    Map<SeriesMonth, Days> months() {
        return months;
    }

    void clear() {
        months.clear();
    }

    /** A calendar month of a series. */
    record SeriesMonth(SeriesKey series, YearMonth month) {}

    /** The days of a month with rows, as bits; never empty. */
    static final class Days {

        private static final int DAYS_OF_A_WEEK = 7;

        private final Grain grain;
        private final YearMonth month;
        private int bits;

        private Days(Grain grain, YearMonth month) {
            this.grain = grain;
            this.month = month;
        }

        private boolean add(Bucket bucket) {
            if (grain != bucket.grain()) {
                return false;
            }
            bits |= 1 << bucket.day().getDayOfMonth();
            return true;
        }

        Grain grain() {
            return grain;
        }

        LocalDate first() {
            return month.atDay(Integer.numberOfTrailingZeros(bits));
        }

        LocalDate last() {
            return month.atDay(Integer.SIZE - 1 - Integer.numberOfLeadingZeros(bits));
        }

        boolean has(LocalDate day) {
            return month.equals(YearMonth.from(day)) && (bits & 1 << day.getDayOfMonth()) != 0;
        }

        List<LocalDate> all() {
            return IntStream.rangeClosed(1, month.lengthOfMonth())
                    .mapToObj(month::atDay)
                    .filter(this::has)
                    .toList();
        }

        /** Whether these rows may replace what is known of the month in another grain. */
        boolean coverMonth() {
            return grain == Grain.MONTH
                    || (first().getDayOfMonth() <= DAYS_OF_A_WEEK
                            && last().getDayOfMonth() > month.lengthOfMonth() - DAYS_OF_A_WEEK);
        }
    }
}
