package io.wertpfad.samples;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one measure lives through, month by month: a level with season and noise, a pilot that changes it, mishaps.
 *
 * @param level usual monthly value, in the unit of the measure
 * @param season amplitude of the annual wave as a share of the level; it peaks in January, a negative one in July
 * @param noise standard deviation from month to month as a share of the level
 * @param memory how much of a month's noise carries over to the next, from 0 to 1
 * @param pilot first month with the effect
 * @param effect change by the pilot as a share of the level
 * @param outliers factors of single months
 * @param missing months of which nothing was recorded
 */
record Story(
        String useCase,
        String measure,
        YearMonth from,
        YearMonth to,
        double level,
        double season,
        double noise,
        double memory,
        YearMonth pilot,
        double effect,
        Map<YearMonth, Double> outliers,
        Set<YearMonth> missing) {

    Story {
        outliers = Map.copyOf(outliers);
        missing = Set.copyOf(missing);
    }

    static Story of(String useCase, String measure, String from, String to, double level) {
        YearMonth end = YearMonth.parse(to);
        return new Story(
                useCase,
                measure,
                YearMonth.parse(from),
                end,
                level,
                0,
                0,
                0.2,
                end.plusMonths(1),
                0,
                Map.of(),
                Set.of());
    }

    Story season(double amplitude) {
        return new Story(useCase, measure, from, to, level, amplitude, noise, memory, pilot, effect, outliers, missing);
    }

    Story noise(double share) {
        return new Story(useCase, measure, from, to, level, season, share, memory, pilot, effect, outliers, missing);
    }

    Story pilot(String firstMonth, double change) {
        return new Story(
                useCase,
                measure,
                from,
                to,
                level,
                season,
                noise,
                memory,
                YearMonth.parse(firstMonth),
                change,
                outliers,
                missing);
    }

    Story outlier(String month, double factor) {
        Map<YearMonth, Double> more = new HashMap<>(outliers);
        more.put(YearMonth.parse(month), factor);
        return new Story(useCase, measure, from, to, level, season, noise, memory, pilot, effect, more, missing);
    }

    Story missing(String month) {
        Set<YearMonth> more = new HashSet<>(missing);
        more.add(YearMonth.parse(month));
        return new Story(useCase, measure, from, to, level, season, noise, memory, pilot, effect, outliers, more);
    }

    /** The monthly values, without the missing months. */
    SortedMap<YearMonth, Double> months() {
        Dice dice = dice("months");
        SortedMap<YearMonth, Double> values = new TreeMap<>();
        double carried = dice.gaussian();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            double changed = month.isBefore(pilot) ? 1 : 1 + effect;
            double wave = season * StrictMath.cos(2 * StrictMath.PI * (month.getMonthValue() - 1) / 12);
            double value = level * changed * (1 + wave + noise * carried) * outliers.getOrDefault(month, 1.0);
            if (!missing.contains(month)) {
                values.put(month, value);
            }
            carried = memory * carried + StrictMath.sqrt(1 - memory * memory) * dice.gaussian();
        }
        return values;
    }

    Dice dice(String purpose) {
        return new Dice(useCase + '/' + measure + '/' + purpose);
    }
}
