package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.wertpfad.decision.BareQuestion;
import io.wertpfad.decision.BareTrend;
import io.wertpfad.intake.SeriesFile;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment;
import io.wertpfad.trend.Question;
import io.wertpfad.trend.Series;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Thousands of files, read as a user's file is read: the document is always whole, finite, and says why it lacks what it lacks. */
class TrendFuzzTests {

    private static final int FILES = 2500;
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final PackCalendar CALENDAR = new PackCalendar(5);
    /** Sums, slopes and shares of smaller values are within what a double can hold. */
    private static final double LARGE = 1e150;

    private static final YearMonth START = YearMonth.of(2024, 1);

    private static final Set<String> NO_VALUES = Set.of("gap.no_points");
    private static final Set<String> NO_BASELINE = Set.of(
            "gap.no_points",
            "gap.baseline_too_short",
            "gap.baseline_too_short_for_seasons",
            "gap.no_window_for_limits");
    private static final Set<String> NO_EFFECT = Set.of(
            "gap.no_points",
            "gap.baseline_too_short",
            "gap.baseline_too_short_for_seasons",
            "gap.pilot_too_short",
            "gap.decision_too_early",
            "gap.out_of_range");
    private static final Set<String> NO_SLOPE = Set.of(
            "gap.too_few_points_for_slope",
            "gap.too_many_points_for_slope",
            "gap.no_two_years_for_slope",
            "gap.out_of_range");

    /** By the place in the document: which sentences explain that there is null. */
    private static final Map<String, Set<String>> EXPLAINED = Map.ofEntries(
            entry("points.value", Set.of("gap.no_points", "gap.missing_months")),
            entry("limits", union(NO_BASELINE, Set.of("gap.no_moving_ranges", "gap.out_of_range"))),
            entry("effect.baseline", union(NO_BASELINE, Set.of("gap.out_of_range"))),
            entry("effect.pilot", union(NO_VALUES, NO_EFFECT)),
            entry("effect.change", NO_EFFECT),
            entry("effect.change_percent", union(NO_EFFECT, Set.of("gap.baseline_not_positive"))),
            entry("effect.interval", NO_EFFECT),
            entry("effect.autocorrelation", NO_EFFECT),
            entry("slope", union(NO_SLOPE, Set.of("gap.no_slope_interval"))),
            entry("forecast", NO_EFFECT));

    @TempDir
    private Path folder;

    @Test
    void answersEveryFileWithTheWholeDocument() throws IOException {
        Random random = new Random(20261);
        int answered = 0;
        for (int i = 0; i < FILES; i++) {
            List<String> rows = rows(random);
            SeriesFile file = SeriesFile.read(written(rows), Locale.GERMANY);
            assertThat(file.problems()).as("%s", rows).isEmpty();
            BareQuestion asked = asked(random);
            BareTrend trend = BareTrend.assess(series(file), asked, CALENDAR);
            for (Language language : Language.values()) {
                check(trend, JSON.valueToTree(trend.json(language)), rows + " " + asked);
                answered++;
            }
        }
        assertThat(answered).isEqualTo(2 * FILES);
    }

    @Test
    void doesNotCareForTheOrderOfRows() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            List<String> rows = rows(random);
            BareQuestion asked = asked(random);
            String inOrder = answer(rows, asked);
            Collections.shuffle(rows, random);

            assertThat(answer(rows, asked)).isEqualTo(inOrder);
        }
    }

    private String answer(List<String> rows, BareQuestion asked) throws IOException {
        SeriesFile file = SeriesFile.read(written(rows), Locale.GERMANY);
        return JSON.writeValueAsString(
                BareTrend.assess(series(file), asked, CALENDAR).json(Language.EN));
    }

    private static void check(BareTrend trend, JsonNode json, String of) {
        String text = json.toString();
        assertThat(text).as(of).doesNotContain("NaN", "Infinity");
        assertThat(json.propertyNames())
                .containsExactly(
                        "n",
                        "baseline_n",
                        "points",
                        "limits",
                        "variation",
                        "assurance",
                        "effect",
                        "slope",
                        "forecast",
                        "verdict",
                        "reasons");
        assertThat(json.get("limits").propertyNames())
                .containsExactly("centre", "lower", "upper", "average_moving_range", "trial");
        assertThat(json.get("effect").propertyNames())
                .containsExactly(
                        "baseline",
                        "pilot",
                        "change",
                        "change_percent",
                        "interval",
                        "confidence",
                        "look",
                        "looks",
                        "autocorrelation");
        assertThat(json.get("slope").propertyNames()).containsExactly("s", "z", "p", "sen", "interval");
        assertThat(json.get("forecast").propertyNames()).containsExactly("period", "value", "interval");
        assertThat(json.get("reasons"))
                .allSatisfy(reason ->
                        assertThat(reason.asString()).as(of).isNotBlank().doesNotContain("{", "choice", "Infinity"));
        Set<String> said = Set.copyOf(trend.reasons().stream().map(Message::key).toList());
        if (said.contains("gap.out_of_range")) {
            assertThat(largest(trend)).as(of).isGreaterThan(LARGE);
        }
        nulls(json).forEach(place -> {
            Set<String> explaining =
                    EXPLAINED.getOrDefault(place, EXPLAINED.getOrDefault(place.replaceFirst("\\..*", ""), Set.of()));
            assertThat(said).as("%s is null in %s", place, of).containsAnyElementsOf(explaining);
        });
        if (json.get("assurance").asString().equals("none")) {
            assertThat(said)
                    .as(of)
                    .containsAnyOf(
                            "gap.no_target", "gap.pilot_too_short_for_assurance", "gap.no_moving_ranges_in_pilot");
        }
        if (json.get("verdict").asString().equals("insufficient_data")) {
            assertThat(said).as(of).containsAnyElementsOf(union(NO_EFFECT, Set.of("gap.no_recent_pilot_month")));
        }
    }

    private static double largest(BareTrend trend) {
        return trend.assessment().points().stream()
                .map(Assessment.AssessedPoint::value)
                .filter(Objects::nonNull)
                .mapToDouble(Math::abs)
                .max()
                .orElse(0);
    }

    /** Where there is null: {@code effect.change}, {@code points.value}. */
    private static List<String> nulls(JsonNode json) {
        List<String> places = new ArrayList<>();
        json.get("points").forEach(point -> {
            if (point.get("value").isNull()) {
                places.add("points.value");
            }
        });
        for (String part : List.of("limits", "effect", "slope", "forecast")) {
            json.get(part)
                    .propertyStream()
                    .filter(e -> e.getValue().isNull())
                    .forEach(e -> places.add(part + "." + e.getKey()));
        }
        return places;
    }

    private static List<String> rows(Random random) {
        double size = Math.pow(10, random.nextInt(5) == 0 ? random.nextInt(610) - 305 : random.nextInt(6));
        double level = random.nextInt(6) == 0 ? 0 : random.nextGaussian();
        double spread = random.nextInt(4) == 0 ? 0 : random.nextDouble();
        boolean ties = random.nextBoolean();
        double missing = random.nextInt(3) * 0.2;
        List<String> rows = new ArrayList<>();
        int months = random.nextInt(random.nextInt(10) == 0 ? 90 : random.nextInt(5) == 0 ? 8 : 40);
        for (int i = 0; i < months; i++) {
            double noise = random.nextGaussian() * spread;
            double value = size * (level + (ties ? Math.round(noise * 3) : noise));
            if (random.nextDouble() < missing) {
                if (random.nextBoolean()) {
                    rows.add(START.plusMonths(i) + ";");
                }
            } else if (Double.isFinite(value)) {
                rows.add(START.plusMonths(i) + ";" + value);
            }
        }
        return rows;
    }

    private static BareQuestion asked(Random random) {
        YearMonth from = START.plusMonths(random.nextInt(10) == 0 ? random.nextInt(200) - 100 : random.nextInt(3));
        int length = random.nextInt(5) == 0 ? 1 + random.nextInt(40) : 12;
        Question.Baseline kind = switch (random.nextInt(5)) {
            case 0 -> new Question.Baseline.Seasonal();
            case 1 -> new Question.Baseline.Fixed(random.nextGaussian());
            default -> new Question.Baseline.Constant();
        };
        Window baseline = new Window(from, from.plusMonths(length - 1L));
        YearMonth start = baseline.to().plusMonths(1L + random.nextInt(4));
        Window pilot = random.nextInt(4) > 0 ? null : new Window(start, start.plusMonths(random.nextInt(14)));
        LocalDate decision = random.nextInt(3) > 0
                ? null
                : START.plusMonths(random.nextInt(random.nextInt(8) == 0 ? 900 : 40))
                        .atDay(1 + random.nextInt(28));
        Double target = random.nextBoolean() ? null : Double.valueOf(random.nextGaussian());
        return new BareQuestion(
                baseline, kind, pilot, random.nextBoolean() ? Better.LOWER : Better.HIGHER, target, decision);
    }

    private Path written(List<String> rows) throws IOException {
        return Files.writeString(folder.resolve("s.csv"), "date;value\n" + String.join("\n", rows) + "\n");
    }

    private static Series series(SeriesFile file) {
        List<Series.Point> points = new ArrayList<>();
        file.values().forEach((month, value) -> points.add(Series.Point.of(month, value)));
        return new Series(points);
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new java.util.HashSet<>(one);
        all.addAll(other);
        return all;
    }
}
