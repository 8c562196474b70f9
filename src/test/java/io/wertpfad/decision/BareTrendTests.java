package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Series;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BareTrendTests {

    private static final Series SERIES = Cases.series(20, 1, 15, 16, Double.NaN, 15, 16, 15);

    @Test
    void answersInTheDocumentedForm() {
        Map<String, @Nullable Object> json = assess(SERIES, 17.0, null).json(Language.EN);
        JsonNode tree = JsonMapper.shared().valueToTree(json);

        assertThat(json.keySet())
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
        assertThat(tree.get("n").asInt()).isEqualTo(17);
        assertThat(tree.get("points").get(0).toString()).isEqualTo("""
                        {"period":"2025-01","value":21.0,"part":"baseline","signals":[],"kind":"common_cause"}""");
        assertThat(tree.get("points").get(14).get("value").isNull()).isTrue();
        assertThat(tree.get("variation").asString()).isEqualTo("improvement_low");
        assertThat(tree.get("effect").get("look").asInt()).isEqualTo(4);
        assertThat(tree.get("effect").get("looks").asInt()).isEqualTo(4);
        assertThat(tree.get("effect").get("interval")).hasSize(2);
        assertThat(tree.get("forecast").get("period").asString()).isEqualTo("2026-06");
        assertThat(tree.get("verdict").asString()).isEqualTo("target_reached");
        assertThat(tree.get("reasons").get(0).asString().replace('\u00a0', ' '))
                .startsWith(
                        "The value fell from 20 (baseline Jan–Dec 2025) to 15.4 (pilot Jan–June 2026), a change of −23%"
                                + " (interval −28.7 to −17.3%); the target of 17 is reached.");
    }

    @Test
    void countsLooksUpToTheMonthThatTheDecisionCanKnow() {
        BareTrend trend = assess(SERIES, null, LocalDate.of(2026, 12, 4));

        // On 4 December the pack of October is the last one; the pack day is the 5th.
        assertThat(trend.question().finalLook()).isEqualTo(YearMonth.of(2026, 10));
        assertThat(trend.assessment().effect().looks()).isEqualTo(8);
    }

    @Test
    void sayWhyNothingCanBeSaid() {
        Series empty = new Series(List.of());
        JsonNode tree =
                JsonMapper.shared().valueToTree(assess(empty, null, null).json(Language.DE));

        assertThat(tree.get("verdict").asString()).isEqualTo("insufficient_data");
        assertThat(tree.get("effect").get("baseline").isNull()).isTrue();
        assertThat(tree.get("limits").get("trial").asBoolean()).isFalse();
        assertThat(tree.get("reasons").get(0).asString())
                .isEqualTo(
                        "Es liegt kein einziger Monatswert vor; ohne Werte gibt es weder Niveaus noch Grenzen, Wirkung oder"
                                + " Prognose.");
        assertThat(tree.get("reasons").get(2).asString())
                .isEqualTo("Für eine Steigung sind mindestens 4 Werte nötig, vorhanden ist keiner.");
    }

    @Test
    void saysThatFiveValuesAreTooFewForAnIntervalOfTheSlope() {
        List<Series.Point> points = IntStream.range(0, 5)
                .mapToObj(i -> Series.Point.of(YearMonth.of(2025, 1).plusMonths(i), i * i + 1.0))
                .toList();

        assertThat(assess(new Series(points), null, null).reasons())
                .extracting(Message::key)
                .contains("gap.no_slope_interval")
                .doesNotContain("gap.out_of_range");
    }

    @Test
    void saysThatAnIntervalWithoutWidthComesFromValuesThatDoNotVary() {
        assertThat(assess(Cases.series(10, 0, 9, 9, 9), null, null).reasons())
                .extracting(Message::key)
                .contains("gap.no_variation");
        assertThat(assess(SERIES, null, null).reasons())
                .extracting(Message::key)
                .doesNotContain("gap.no_variation");
    }

    @Test
    void answersAnyFiniteDoublesInBothLanguages() {
        double[] special = {0, 1, -1, 0.1, 1e308, -1e308, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE};
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            double[] pilot = new double[random.nextInt(14)];
            for (int k = 0; k < pilot.length; k++) {
                pilot[k] = random.nextInt(8) == 0 ? Double.NaN : special[random.nextInt(special.length)];
            }
            Series series = Cases.series(special[random.nextInt(special.length)], random.nextInt(2), pilot);
            Double target = random.nextBoolean() ? null : Double.valueOf(special[random.nextInt(special.length)]);
            for (Language language : Language.values()) {
                Map<String, @Nullable Object> json =
                        assess(series, target, null).json(language);

                assertThat(JsonMapper.shared().writeValueAsString(json)).doesNotContain("NaN", "Infinity");
                assertThat(json.get("reasons")).asInstanceOf(LIST).isNotEmpty();
            }
        }
    }

    private static BareTrend assess(Series series, @Nullable Double target, @Nullable LocalDate decision) {
        BareQuestion asked = BareQuestion.of(new Window(YearMonth.of(2025, 1), YearMonth.of(2025, 12)), Better.LOWER)
                .toReach(target)
                .toDecideOn(decision);
        return BareTrend.assess(series, asked, new PackCalendar(5));
    }
}
