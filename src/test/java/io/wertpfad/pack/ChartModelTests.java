package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.decision.Phase;
import io.wertpfad.pack.PackContent.UseCasePart;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Templates;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartModelTests {

    private final PackContent content = PackContent.of(Packs.usual(), Edition.INTERNAL);
    private final Map<String, ChartModel> charts = PackCharts.of(content);

    @Test
    void drawsOneChartPerMeasure() {
        assertThat(charts)
                .hasSize(content.useCases().stream()
                        .mapToInt(u -> u.measures().size())
                        .sum());
    }

    @Test
    void runsFromLeftToRightOverBaselinePilotAndDecision() {
        assertThat(charts.values()).allSatisfy(chart -> {
            assertThat(chart.place(chart.span().from())).isZero();
            assertThat(chart.place(chart.span().to())).isEqualTo(chart.months() - 1);
            assertThat(chart.place(chart.baseline().from())).isNotNegative();
            assertThat(chart.decisionPlace()).isBetween(0.0, chart.months() - 0.5);
            assertThat(chart.place(content.identity().period())).isLessThan(chart.months());
        });
    }

    @Test
    void givesTheSameMeasureTheSameScaleInAPack() {
        Map<String, ChartModel> large = PackCharts.of(PackContent.of(Packs.largest(), Edition.INTERNAL));

        assertThat(large.entrySet().stream()
                        .filter(c -> c.getKey().endsWith(".measure-3"))
                        .map(c -> c.getValue().scale()))
                .hasSize(3)
                .containsOnly(large.entrySet().stream()
                        .filter(c -> c.getKey().endsWith(".measure-3"))
                        .map(c -> c.getValue().scale())
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void givesMeasuresOfOneNameScalesOfTheirOwnWhereACommonOneWouldFlattenThem() {
        Map<String, ChartModel> apart = PackCharts.of(PackContent.of(Packs.farApart(), Edition.INTERNAL));

        assertThat(apart.values().stream().map(ChartModel::scale).distinct()).hasSize(2);
        assertThat(apart.values())
                .allSatisfy(chart -> assertThat(chart.assessment().values().values())
                        .anyMatch(value -> chart.scale().place(value) > 0.5));
    }

    @Test
    void showsEveryValueWithinItsScale() {
        assertThat(charts.values())
                .allSatisfy(chart -> assertThat(chart.assessment().points().stream()
                                .filter(p -> p.value() != null)
                                .map(p -> chart.scale().place(p.value())))
                        .allSatisfy(place -> assertThat(place).isBetween(0.0, 1.0)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 100, 0, 125",
        "3, 17, 0, 20",
        "12, 100, 0, 125",
        "-5, 10, -5, 15",
        "-90, -10, -100, 0",
        "0, 0, 0, 1",
        "7, 7, 0, 8",
        "-7, -7, -8, 0",
        "1e-310, 3e-310, 0, 4e-310",
        "-1e308, 1e308, -1e308, 1.5e308"
    })
    void beginsTheValueAxisAtZeroWhereItLeavesRoom(double lowest, double highest, double from, double to) {
        ValueScale scale = new ValueScale(lowest, highest);

        assertThat(scale.fromZero()).isTrue();
        assertThat(scale.from()).isEqualByComparingTo(BigDecimal.valueOf(from));
        assertThat(scale.to()).isEqualByComparingTo(BigDecimal.valueOf(to));
        assertThat(scale.place(highest)).isBetween(0.0, 1.0);
    }

    @ParameterizedTest
    @CsvSource({"250, 400", "99.1, 99.9", "-104, -98", "1000000, 1000001", "1.0e308, 1.01e308"})
    void saysWhenTheValueAxisDoesNotBeginAtZero(double lowest, double highest) {
        ValueScale scale = new ValueScale(lowest, highest);

        assertThat(scale.fromZero()).isFalse();
        assertThat(scale.from()).isLessThanOrEqualTo(BigDecimal.valueOf(lowest));
        assertThat(scale.to()).isGreaterThanOrEqualTo(BigDecimal.valueOf(highest));
        assertThat(scale.place(lowest)).isNotNegative().isLessThan(scale.place(highest));
    }

    @Test
    void takesTicksAtRoundNumbersWithEqualSteps() {
        List<ValueScale.Tick> ticks = ValueScale.of(DoubleStream.of(250, 400)).ticks();

        assertThat(ticks).extracting(t -> t.value().intValueExact()).containsExactly(200, 250, 300, 350, 400, 450);
        assertThat(ticks.get(0).place()).isZero();
        assertThat(ticks.get(5).place()).isEqualTo(1);
    }

    @Test
    void movesLabelsApartWithoutChangingTheirOrder() {
        assertThat(ChartLabels.apart(new double[] {10, 11, 12, 40}, new double[] {8, 16, 8, 8}, 0, 50))
                .containsExactly(10, 18, 34, 42);
        assertThat(ChartLabels.apart(new double[] {46, 48, 49}, new double[] {8, 8, 8}, 0, 50))
                .containsExactly(26, 34, 42);
    }

    @Test
    void endsALaterPhaseWithItsFinalLookThoughThePilotGoesOn() {
        UseCasePart remote = content.useCases().get(1);
        YearMonth look = Packs.PERIOD.plusMonths(2);
        assertThat(remote.charter().pilot().to()).isAfter(look);

        Map<String, ChartModel> drawn = PackCharts.of(adapted(Packs.PERIOD.minusMonths(1), look));

        assertThat(drawn.values())
                .isNotEmpty()
                .allSatisfy(
                        chart -> assertThat(chart.phase()).isEqualTo(new Window(Packs.PERIOD.minusMonths(1), look)));
    }

    @Test
    void saysInTableAndKeyThatAnAdaptedPilotIsJudgedSinceThen() {
        YearMonth from = Packs.PERIOD.minusMonths(1);
        String ahead = keys(adapted(from, Packs.PERIOD.plusMonths(2)));
        String known = keys(adapted(from, Packs.PERIOD));

        assertThat(ahead.replace('\u00a0', ' '))
                .contains("since the adaptation (from Sep 26)", "Forecast pilot level to Dec 26")
                .contains("Solid vertical line: adaptation")
                .doesNotContain("Pilot so far</th>");
        assertThat(known).contains("Level since the adaptation</th>").doesNotContain("Forecast pilot level");
        assertThat(keys(content)).doesNotContain("Solid vertical line");
    }

    /** The first use case is decided with this pack, the others with later ones. */
    @Test
    void callsThePilotsLevelAForecastOnlyWhereMonthsAreAhead() {
        String pages = keys(content);

        assertThat(content.useCases().get(0).phase().finalLook()).isBefore(Packs.PERIOD);
        assertThat(pages).containsOnlyOnce("Level of the pilot</th>").contains("Forecast pilot level to ");
    }

    private PackContent adapted(YearMonth from, YearMonth look) {
        UseCasePart u = content.useCases().get(1);
        return OneUseCase.of(
                content,
                u,
                u.measures(),
                new Phase(2, from, look, look.plusMonths(1).atDay(20), look, null, null));
    }

    @Test
    void tellsGoodFromBadByShapeToo() {
        var shapes = List.of(io.wertpfad.trend.Assessment.Kind.values()).stream()
                .map(k -> Marks.of(k).getBounds2D())
                .distinct();

        assertThat(shapes).hasSize(3);
    }

    /** The key of a page explains what its charts have, and nothing else. */
    @Test
    void explainsOnlyTheMarksThatThereAre() {
        PackContent smallest = PackContent.of(Packs.smallest(), Edition.INTERNAL);
        PackContent usual = PackContent.of(Packs.usual(), Edition.INTERNAL);
        String one = keys(smallest);
        String many = keys(usual);

        assertThat(one).contains("monthly value").doesNotContain("signal:", "Hollow");
        assertThat(many).contains("monthly value", "signal: better");
        for (PackContent content : List.of(smallest, usual)) {
            Pages pages = new Pages(content);
            content.useCases()
                    .forEach(useCase -> pages.charts(useCase).forEach(page -> {
                        List<ChartKey> marks = page.stream()
                                .flatMap(List::stream)
                                .flatMap(m -> ChartKey.of(m.assessment()).stream())
                                .toList();
                        for (ChartKey key : ChartKey.values()) {
                            assertThat(pages.hasMark(page, key.code())).isEqualTo(marks.contains(key));
                        }
                    }));
        }
    }

    private static String keys(PackContent content) {
        PackRenderer renderer = new PackRenderer(new Templates(null));
        return renderer.xhtml(renderer.document(content, Language.EN));
    }
}
