package io.wertpfad.measurement;

import io.wertpfad.intake.Warning;
import io.wertpfad.measurement.MonthValue.Missing;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.text.Message;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says which activities of a file have no emission factor that fits, as their months are missing until there is one. */
final class ActivityWarnings {

    private final Factors factors;

    ActivityWarnings(Factors factors) {
        this.factors = factors;
    }

    List<Warning> of(MeasureId id, Measure measure, Map<YearMonth, List<StoredRollUp>> byMonth) {
        Emissions emissions = new Emissions(measure, factors);
        SortedMap<Obstacle, SortedSet<YearMonth>> obstacles = new TreeMap<>();
        byMonth.forEach((month, rollUps) -> rollUps.stream()
                .filter(r -> !r.series().activity().isEmpty())
                .forEach(r -> {
                    Missing reason = emissions.obstacle(r.series().activity(), r.day(), r.unit());
                    if (reason != null) {
                        obstacles
                                .computeIfAbsent(obstacle(reason, r), o -> new TreeSet<>())
                                .add(month);
                    }
                }));
        List<Warning> warnings = new ArrayList<>();
        obstacles.forEach((obstacle, months) -> warnings.add(warning(id, obstacle, months)));
        return warnings;
    }

    private Obstacle obstacle(Missing reason, StoredRollUp rollUp) {
        String activity = rollUp.series().activity();
        return new Obstacle(
                activity,
                reason,
                rollUp.unit().symbol(),
                factors.on(activity, rollUp.day()).map(f -> f.unit().symbol()).orElse(""));
    }

    private Warning warning(MeasureId id, Obstacle obstacle, SortedSet<YearMonth> months) {
        if (obstacle.reason() == Missing.NO_FACTOR) {
            List<String> known = factors.activities();
            return Warning.of(
                    ActivityWarnings.class,
                    "no_factor",
                    id.useCase(),
                    id.measure(),
                    obstacle.activity(),
                    months,
                    known.isEmpty() ? Message.of(ActivityWarnings.class, "factors.none") : known);
        }
        return Warning.of(
                ActivityWarnings.class,
                "factor_unit",
                id.useCase(),
                id.measure(),
                obstacle.activity(),
                obstacle.unit(),
                obstacle.unitOfFactor(),
                months);
    }

    private record Obstacle(String activity, Missing reason, String unit, String unitOfFactor)
            implements Comparable<Obstacle> {

        private static final Comparator<Obstacle> ORDER = Comparator.comparing(Obstacle::activity)
                .thenComparing(Obstacle::reason)
                .thenComparing(Obstacle::unit)
                .thenComparing(Obstacle::unitOfFactor);

        @Override
        public int compareTo(Obstacle other) {
            return ORDER.compare(this, other);
        }
    }
}
