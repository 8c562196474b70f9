package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The command on published series, as a user types it, against the figures of other implementations; {@code
 * trend/reference.json} names the source of each.
 */
class TrendCommandReferenceTests {

    private static final YearMonth START = YearMonth.of(1990, 1);
    private static final JsonNode REFERENCE = reference();

    @TempDir
    private Path folder;

    /** NHSRplotthedots, vignettes/deviations.Rmd: one outlier that the screening takes out of the moving ranges. */
    @Test
    void screensAsNhsrplotthedotsDoes() throws IOException {
        JsonNode expected = entry("xmr", "A");
        JsonNode trend = trend(values(expected), 18, "higher");

        double tolerance = expected.at("/screened/tolerance").asDouble();
        assertThat(figure(trend, "limits", "centre"))
                .isCloseTo(expected.get("mean").asDouble(), within(1e-7));
        assertThat(figure(trend, "limits", "upper"))
                .isCloseTo(expected.at("/screened/upl").asDouble(), within(tolerance));
        assertThat(figure(trend, "limits", "lower"))
                .isCloseTo(expected.at("/screened/lpl").asDouble(), within(tolerance));
        assertThat(outside(trend)).containsExactly(5);
        assertThat(trend.get("points").get(4).get("kind").asString())
                .isEqualTo(expected.get("kind").asString());
    }

    /** qicharts2, data/cdi.rda: 24 months before and 12 after an intervention. */
    @Test
    void seesTheInterventionOfQicharts2() throws IOException {
        JsonNode expected = entry("before_after", "cdi");
        List<Double> values = new ArrayList<>(numbers(expected.get("before")));
        values.addAll(numbers(expected.get("after")));
        JsonNode trend = trend(values, 24, "lower");

        double before = expected.get("before_mean").asDouble();
        assertThat(figure(trend, "limits", "centre")).isCloseTo(before, within(5e-5));
        assertThat(figure(trend, "limits", "average_moving_range"))
                .isCloseTo(expected.get("mean_moving_range_screened").asDouble(), within(5e-5));
        assertThat(figure(trend, "limits", "lower"))
                .isCloseTo(expected.get("lpl").asDouble(), within(5e-5));
        assertThat(figure(trend, "limits", "upper"))
                .isCloseTo(expected.get("upl").asDouble(), within(5e-5));
        assertThat(figure(trend, "effect", "baseline")).isCloseTo(before, within(5e-5));
        assertThat(figure(trend, "effect", "pilot"))
                .isCloseTo(expected.get("after_mean").asDouble(), within(5e-4));
        assertThat(outside(trend)).startsWith(20);
        assertThat(trend.get("variation").asString()).isEqualTo("improvement_low");
        assertThat(trend.get("verdict").asString()).isEqualTo("improved");
    }

    /** pyMannKendall, Examples/shampoo.csv and its notebook. */
    @Test
    void findsTheSlopeOfPymannkendall() throws IOException {
        JsonNode expected = entry("mann_kendall", "shampoo");
        JsonNode trend = trend(values(expected), 12, "higher");

        assertThat(trend.at("/slope/s").asInt()).isEqualTo(expected.get("s").asInt());
        assertThat(figure(trend, "slope", "z")).isCloseTo(expected.get("z").asDouble(), within(1e-6));
        assertThat(figure(trend, "slope", "sen"))
                .isCloseTo(expected.get("sen_slope").asDouble(), within(1e-9));
        assertThat(figure(trend, "slope", "p")).isCloseTo(2.237e-9, within(1e-12));
        assertThat(trend.at("/slope/interval/0").asDouble())
                .isCloseTo(expected.at("/sen_interval/lower").asDouble(), within(1e-9));
        assertThat(trend.at("/slope/interval/1").asDouble())
                .isCloseTo(expected.at("/sen_interval/upper").asDouble(), within(1e-9));
    }

    /** pyMannKendall, tests/test_pymannkendall.py: thirty years with missing months, checked there against four R packages. */
    @Test
    void findsTheSlopeOfALongSeriesWithGaps() throws IOException {
        JsonNode expected = entry("mann_kendall", "arbitrary 360");
        JsonNode trend = trend(values(expected), 120, "lower");

        assertThat(trend.at("/slope/s").asInt())
                .isEqualTo(expected.at("/original/s").asInt());
        assertThat(figure(trend, "slope", "z"))
                .isCloseTo(expected.at("/original/z").asDouble(), within(1e-9));
        assertThat(figure(trend, "slope", "p"))
                .isCloseTo(expected.at("/original/p").asDouble(), within(1e-9));
        assertThat(figure(trend, "slope", "sen"))
                .isCloseTo(expected.at("/sen/slope").asDouble(), within(1e-9));
        assertThat(trend.get("reasons").toString()).contains("Ohne Wert: März 1991, Apr. 1991");
    }

    /** pyMannKendall, Examples/AirPassengers.csv and its notebook; its slope is per year, ours per month. */
    @Test
    void comparesMonthsOfTheSameNameForASeasonalBaseline() throws IOException {
        JsonNode expected = entry("mann_kendall", "air-passengers, season 12");
        JsonNode seasonal = expected.get("seasonal");
        JsonNode trend = trend(values(expected), 48, "higher", "--baseline-kind", "seasonal");

        assertThat(trend.at("/slope/s").asInt()).isEqualTo(seasonal.get("s").asInt());
        assertThat(figure(trend, "slope", "z")).isCloseTo(seasonal.get("z").asDouble(), within(1e-6));
        assertThat(figure(trend, "slope", "sen") * 12)
                .isCloseTo(seasonal.get("sen_slope_per_year").asDouble(), within(1e-6));
    }

    static Stream<JsonNode> trends() {
        return REFERENCE.at("/runs/trend_of_seven").valueStream();
    }

    /** NHSRplotthedots, tests/testthat/test-ptd_calculate_point_type.R; a run is flagged from its start on. */
    @ParameterizedTest
    @MethodSource("trends")
    void findsRunsUpAndDown(JsonNode expected) throws IOException {
        List<Double> values = values(expected);
        JsonNode trend = trend(values, values.size(), "higher");
        JsonNode flags = expected.get("flags");

        for (int i = 0; i < values.size(); i++) {
            if (flags.get(i).asInt() != 0) {
                assertThat(signals(trend, i)).contains("trend");
            }
        }
        boolean any = flags.valueStream().anyMatch(f -> f.asInt() != 0);
        assertThat(IntStream.range(0, values.size())
                        .anyMatch(i -> signals(trend, i).contains("trend")))
                .isEqualTo(any);
    }

    static Stream<Arguments> shifts() {
        return REFERENCE.at("/runs/shift_of_seven_sign_to_mean").valueStream().map(Arguments::of);
    }

    /** From the same tests: values on one side of the mean of an even baseline, well within its limits. */
    @ParameterizedTest
    @MethodSource("shifts")
    void findsRunsOnOneSide(JsonNode expected) throws IOException {
        List<Double> signs = numbers(expected.get("signs"));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            values.add(i % 2 == 0 ? signs.get(0) : -signs.get(0));
        }
        values.addAll(signs);
        JsonNode trend = trend(values, 12, "higher");
        JsonNode flags = expected.get("flags");

        for (int i = 0; i < signs.size(); i++) {
            if (flags.get(i).asInt() != 0) {
                assertThat(signals(trend, 12 + i)).contains("shift");
            }
        }
        boolean any = flags.valueStream().anyMatch(f -> f.asInt() != 0);
        assertThat(IntStream.range(0, values.size())
                        .anyMatch(i -> signals(trend, i).contains("shift")))
                .isEqualTo(any);
    }

    private JsonNode trend(List<Double> values, int baselineMonths, String better, String... more) throws IOException {
        StringBuilder csv = new StringBuilder("date,value\n");
        for (int i = 0; i < values.size(); i++) {
            String value = Double.isNaN(values.get(i)) ? "" : String.valueOf(values.get(i));
            csv.append(START.plusMonths(i)).append(',').append(value).append('\n');
        }
        Path series = Files.writeString(folder.resolve("series.csv"), csv);
        List<String> arguments = new ArrayList<>(List.of(
                "--json",
                "trend",
                series.toString(),
                "--baseline",
                START + ".." + START.plusMonths(baselineMonths - 1L),
                "--better",
                better));
        arguments.addAll(Arrays.asList(more));
        Command trend = Command.run(arguments.toArray(String[]::new));
        assertThat(trend.code()).as(trend.all()).isZero();
        assertThat(trend.json().get("points").size()).isEqualTo(values.size());
        return trend.json();
    }

    /** Numbers from 1 of the points outside the limits. */
    private static List<Integer> outside(JsonNode trend) {
        return IntStream.range(0, trend.get("points").size())
                .filter(i -> signals(trend, i).contains("outside_limits"))
                .mapToObj(i -> i + 1)
                .toList();
    }

    private static List<String> signals(JsonNode trend, int point) {
        return trend.get("points")
                .get(point)
                .get("signals")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    private static double figure(JsonNode trend, String part, String name) {
        return trend.get(part).get(name).asDouble();
    }

    private static List<Double> values(JsonNode entry) {
        return numbers(entry.get("values"));
    }

    private static List<Double> numbers(JsonNode array) {
        return array.valueStream()
                .map(n -> n.isNull() ? Double.NaN : n.asDouble())
                .toList();
    }

    private static JsonNode entry(String name, String id) {
        return REFERENCE
                .get(name)
                .valueStream()
                .filter(e -> e.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode reference() {
        String file = "/trend/reference.json";
        try (InputStream stream = Objects.requireNonNull(TrendCommandReferenceTests.class.getResourceAsStream(file))) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
