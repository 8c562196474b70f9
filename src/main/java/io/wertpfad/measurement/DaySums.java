package io.wertpfad.measurement;

import io.wertpfad.measurement.Metric.DayKey;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rows of each day of a file add up to, so that two ways of telling it can be compared. */
final class DaySums {

    /** Conversions that do not end are rounded at the 34th digit, and sums may be made in another order. */
    private static final MathContext SAME = new MathContext(20);

    private final Map<DayKey, List<BigDecimal>> sums = new HashMap<>();

    void add(DayKey day, Rolled rolled) {
        List<BigDecimal> more = List.of(
                BigDecimal.valueOf(rolled.rows()),
                BigDecimal.valueOf(rolled.valueRows()),
                rolled.count(),
                rolled.sum(),
                rolled.weighted(),
                rolled.numerator(),
                rolled.denominator());
        sums.merge(day, more, DaySums::plus);
    }

    private static List<BigDecimal> plus(List<BigDecimal> a, List<BigDecimal> b) {
        BigDecimal[] sum = new BigDecimal[a.size()];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a.get(i).add(b.get(i));
        }
        return List.of(sum);
    }

    boolean agreesWith(DaySums other) {
        return sums.keySet().equals(other.sums.keySet())
                && sums.entrySet().stream()
                        .allMatch(e -> same(e.getValue(), other.sums.getOrDefault(e.getKey(), List.of())));
    }

    private static boolean same(List<BigDecimal> a, List<BigDecimal> b) {
        for (int i = 0; i < a.size(); i++) {
            if (a.get(i).round(SAME).compareTo(b.get(i).round(SAME)) != 0) {
                return false;
            }
        }
        return true;
    }
}
