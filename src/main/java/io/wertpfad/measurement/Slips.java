package io.wertpfad.measurement;

import io.wertpfad.intake.Warning;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.measurement.SlipDetector.Slip;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Warns of values of a file that look like slips of the unit or the decimal sign against the history of their own series,
 * or, where that is too short, against the rest of the file. It looks at roll-ups: at their mean row first, then, for a
 * single row among others, at their greatest and least.
 */
final class Slips {

    private static final List<Look> LOOKS = List.of(
            new Look(Slips::mean, slip -> true),
            new Look(r -> whereValues(r, r.rolled().max()), Slip::up),
            new Look(r -> whereValues(r, r.rolled().min()), slip -> !slip.up()));

    /** Up to this share of the values of a file without history may be slips; if there are more, who knows which are. */
    private static final double MOST_OF_A_FILE = 0.25;

    private final MeasureId id;
    private final List<StoredRollUp> before;
    private final List<StoredRollUp> own;

    /**
     * What there is to compare.
     *
     * @param before what counted before the file
     * @param own what the file brought
     */
    Slips(MeasureId id, List<StoredRollUp> before, List<StoredRollUp> own) {
        this.id = id;
        this.before = before;
        this.own = own;
    }

    List<Warning> warnings() {
        Map<Lane, List<StoredRollUp>> lanes = new TreeMap<>(Lane.ORDER);
        own.forEach(
                r -> lanes.computeIfAbsent(Lane.of(r), l -> new ArrayList<>()).add(r));
        List<Warning> warnings = new ArrayList<>();
        lanes.forEach((lane, rollUps) -> {
            List<StoredRollUp> history =
                    before.stream().filter(r -> Lane.of(r).equals(lane)).toList();
            LOOKS.stream()
                    .flatMap(look -> suspected(rollUps, history, look).stream())
                    .findFirst()
                    .ifPresent(found -> warnings.add(new SlipWarning(id, lane.series(), found).warning()));
        });
        return warnings;
    }

    private static Optional<Suspected> suspected(List<StoredRollUp> rollUps, List<StoredRollUp> history, Look look) {
        Unit unit = rollUps.get(0).unit();
        List<Seen> seen = seen(rollUps, unit, look);
        List<Seen> reference = seen(history, unit, look);
        if (reference.size() < SlipDetector.FEWEST) {
            List<Seen> found = againstTheFile(seen, look);
            return found.size() > MOST_OF_A_FILE * seen.size() ? Optional.empty() : suspected(found, seen);
        }
        return detector(seen, reference).flatMap(detector -> suspected(against(detector, seen, look), seen));
    }

    /** Those that stand out, judged by the others. */
    private static List<Seen> againstTheFile(List<Seen> seen, Look look) {
        List<Seen> found = detector(seen, seen).map(d -> outside(seen)).orElse(List.of());
        List<Seen> others = new ArrayList<>(seen);
        others.removeAll(found);
        return found.isEmpty()
                ? found
                : detector(seen, others).map(d -> against(d, found, look)).orElse(List.of());
    }

    /** All that lie at least half of the least factor (in logarithms) from the median: candidates only. */
    private static List<Seen> outside(List<Seen> seen) {
        List<Double> sorted = seen.stream().map(Seen::size).sorted().toList();
        double median = sorted.get(sorted.size() / 2);
        double far = Math.sqrt(60);
        return seen.stream()
                .filter(s -> s.size() > median * far || s.size() < median / far)
                .toList();
    }

    private static List<Seen> against(SlipDetector detector, List<Seen> seen, Look look) {
        return seen.stream()
                .flatMap(s -> detector.look(s.size()).filter(look.tells()).map(s::as).stream())
                .toList();
    }

    /** Empty for series that cross zero: there a ratio says nothing. */
    private static Optional<SlipDetector> detector(List<Seen> seen, List<Seen> reference) {
        boolean mixed =
                seen.stream().anyMatch(Seen::negative) != reference.stream().anyMatch(Seen::negative)
                        || reference.stream().map(Seen::negative).distinct().count() > 1
                        || seen.stream().map(Seen::negative).distinct().count() > 1;
        return mixed
                ? Optional.empty()
                : SlipDetector.of(reference.stream().map(Seen::size).toList());
    }

    /** The slip that most of the suspected values look like. */
    private static Optional<Suspected> suspected(List<Seen> found, List<Seen> seen) {
        Map<Slip, List<Seen>> bySlip =
                found.stream().collect(Collectors.groupingBy(s -> s.slip().orElseThrow()));
        return bySlip.entrySet().stream()
                .max(Comparator.<Map.Entry<Slip, List<Seen>>>comparingInt(
                                entry -> entry.getValue().size())
                        .thenComparingInt(entry -> entry.getKey().factor()))
                .map(entry -> Suspected.of(entry.getKey(), entry.getValue(), seen.size()));
    }

    private static List<Seen> seen(List<StoredRollUp> rollUps, Unit unit, Look look) {
        List<Seen> seen = new ArrayList<>();
        for (StoredRollUp rollUp : rollUps) {
            if (rollUp.unit().convertibleTo(unit)) {
                look.value()
                        .apply(rollUp)
                        .map(value -> rollUp.unit().convert(value, unit))
                        .filter(value -> value.signum() != 0)
                        .ifPresent(value -> seen.add(new Seen(rollUp, value.doubleValue(), Optional.empty())));
            }
        }
        return seen;
    }

    private static Optional<BigDecimal> mean(StoredRollUp rollUp) {
        Rolled rolled = rollUp.rolled();
        if (rolled.valueRows() > 0) {
            return Optional.of(rolled.sum().divide(BigDecimal.valueOf(rolled.valueRows()), MathContext.DECIMAL64));
        }
        return rolled.denominator().signum() == 0
                ? Optional.empty()
                : Optional.of(rolled.numerator().divide(rolled.denominator(), MathContext.DECIMAL64));
    }

    private static Optional<BigDecimal> whereValues(StoredRollUp rollUp, BigDecimal value) {
        return rollUp.rolled().valueRows() > 0 ? Optional.of(value) : Optional.empty();
    }

    /**
     * What is looked at in a roll-up.
     *
     * @param tells which slips it can tell
     */
    private record Look(Function<StoredRollUp, Optional<BigDecimal>> value, Predicate<Slip> tells) {}

    /** What is compared with itself: a series in one grain. */
    private record Lane(SeriesKey series, Grain grain) {

        private static final Comparator<Lane> ORDER = Comparator.<Lane, String>comparing(
                        lane -> lane.series().toString())
                .thenComparing(Lane::grain);

        static Lane of(StoredRollUp rollUp) {
            return new Lane(rollUp.series(), rollUp.grain());
        }
    }

    /** A value of a roll-up, and the slip that it looks like. */
    private record Seen(StoredRollUp rollUp, double value, Optional<Slip> slip) {

        double size() {
            return Math.abs(value);
        }

        boolean negative() {
            return value < 0;
        }

        Seen as(Slip found) {
            return new Seen(rollUp, value, Optional.of(found));
        }
    }

    /**
     * Values of a series that look like the same slip.
     *
     * @param count of them, of {@code all}
     * @param line of one of the rows of the first
     */
    record Suspected(Slip slip, Grain grain, Unit unit, TreeSet<YearMonth> months, int count, int all, long line) {

        private static Suspected of(Slip slip, List<Seen> seen, int all) {
            StoredRollUp first = seen.stream()
                    .map(Seen::rollUp)
                    .min(Comparator.comparing(StoredRollUp::day))
                    .orElseThrow();
            TreeSet<YearMonth> months =
                    seen.stream().map(s -> s.rollUp().month()).collect(Collectors.toCollection(TreeSet::new));
            return new Suspected(
                    slip,
                    first.grain(),
                    first.unit(),
                    months,
                    seen.size(),
                    all,
                    first.rolled().lastLine());
        }
    }
}
