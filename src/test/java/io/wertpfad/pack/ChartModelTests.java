package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartModelTests {

    private final PackContent content = PackContent.of(Packs.usual(), Edition.INTERNAL);
    private final Map<String, ChartModel> charts = ChartModel.of(content);

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
            assertThat(chart.place(chart.first())).isZero();
            assertThat(chart.place(chart.last())).isEqualTo(chart.months() - 1);
            assertThat(chart.place(chart.baseline().from())).isNotNegative();
            assertThat(chart.decisionPlace()).isBetween(0.0, chart.months() - 0.5);
            assertThat(chart.place(content.identity().period())).isLessThan(chart.months());
        });
    }

    @Test
    void givesTheSameMeasureTheSameScaleInAPack() {
        Map<String, ChartModel> large = ChartModel.of(PackContent.of(Packs.largest(), Edition.INTERNAL));

        assertThat(large.values().stream()
                        .filter(c -> c.measure().id().equals("measure-3"))
                        .map(ChartModel::scale))
                .hasSize(3)
                .containsOnly(large.values().stream()
                        .filter(c -> c.measure().id().equals("measure-3"))
                        .map(ChartModel::scale)
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void showsEveryValueWithinItsScale() {
        assertThat(charts.values())
                .allSatisfy(chart -> assertThat(chart.measure().assessment().points().stream()
                                .filter(p -> p.value() != null)
                                .map(p -> p.value()))
                        .allSatisfy(v -> assertThat(v)
                                .isBetween(chart.scale().from(), chart.scale().to())));
    }

    @ParameterizedTest
    @CsvSource({"0, 100, 0, 125", "3, 17, 0, 20", "12, 100, 0, 125", "-5, 10, -5, 15", "-90, -10, -100, 0", "0, 0, 0, 1"
    })
    void beginsTheValueAxisAtZeroWhereItLeavesRoom(double lowest, double highest, double from, double to) {
        ValueScale scale = new ValueScale(lowest, highest);

        assertThat(scale.fromZero()).isTrue();
        assertThat(scale.from()).isEqualTo(from);
        assertThat(scale.to()).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"250, 400", "99.1, 99.9", "-104, -98", "7, 7", "1000000, 1000001"})
    void saysWhenTheValueAxisDoesNotBeginAtZero(double lowest, double highest) {
        ValueScale scale = new ValueScale(lowest, highest);

        assertThat(scale.fromZero()).isFalse();
        assertThat(scale.from()).isLessThanOrEqualTo(lowest);
        assertThat(scale.to()).isGreaterThanOrEqualTo(highest).isGreaterThan(scale.from());
    }

    @Test
    void takesTicksAtRoundNumbersWithEqualSteps() {
        List<Double> ticks = ValueScale.of(DoubleStream.of(250, 400)).ticks();

        assertThat(ticks).hasSizeBetween(3, 8).isSorted();
        assertThat(ticks.get(1) - ticks.get(0)).isEqualTo(ticks.get(2) - ticks.get(1));
    }

    @Test
    void movesLabelsApartWithoutChangingTheirOrder() {
        assertThat(ChartLabels.apart(new double[] {10, 11, 12, 40}, 8, 0, 50)).containsExactly(10, 18, 26, 40);
        assertThat(ChartLabels.apart(new double[] {46, 48, 49}, 8, 0, 50)).containsExactly(34, 42, 50);
    }

    @Test
    void tellsGoodFromBadByShapeToo() {
        var shapes = List.of(io.wertpfad.trend.Assessment.Kind.values()).stream()
                .map(k -> Marks.of(k).getBounds2D())
                .distinct();

        assertThat(shapes).hasSize(3);
    }
}
