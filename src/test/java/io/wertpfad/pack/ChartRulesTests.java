package io.wertpfad.pack;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.wertpfad.decision.BareQuestion;
import io.wertpfad.decision.BareTrend;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.portfolio.Window;
import io.wertpfad.text.Language;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Series;
import java.awt.BasicStroke;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chart rules (IBCS, NHS), on the models of the charts and on what JFreeChart is given. */
class ChartRulesTests {

    private static final YearMonth START = YearMonth.of(2024, 1);
    private static final Rectangle2D SPACE = new Rectangle2D.Double(30, 10, 170, 140);

    private final Map<String, ChartModel> charts = PackCharts.of(PackContent.of(Packs.usual(), Edition.INTERNAL));

    @Test
    void runsTimeFromLeftToRight() {
        assertThat(charts.values()).allSatisfy(chart -> {
            XYPlot plot = plot(chart);
            assertThat(plot.getDomainAxis().isInverted()).isFalse();
            assertThat(plot.getDomainAxis().getRange().getLowerBound()).isEqualTo(-0.5);
            assertThat(plot.getDomainAxis().getRange().getUpperBound()).isEqualTo(chart.months() - 0.5);
            assertThat(IntStream.range(1, plot.getDataset(2).getItemCount(0))
                            .allMatch(i -> plot.getDataset(2).getXValue(0, i - 1)
                                    < plot.getDataset(2).getXValue(0, i)))
                    .isTrue();
        });
    }

    @Test
    void marksAnAxisThatDoesNotBeginAtZero() {
        assertThat(charts.values()).anyMatch(c -> !c.scale().fromZero());
        assertThat(charts.values()).allSatisfy(chart -> {
            String note = new ChartHead(chart, Language.EN).note();
            assertThat(note.isEmpty()).isEqualTo(chart.scale().from().signum() == 0);
            assertThat(drawn(chart, 241, 182).texts()).contains(note.isEmpty() ? "Baseline" : note);
        });
    }

    @Test
    void drawsWhatWasMeasuredSolidAndDarkAndLimitsDashed() {
        assertThat(charts.values()).allSatisfy(chart -> {
            XYLineAndShapeRenderer actual = (XYLineAndShapeRenderer) plot(chart).getRenderer(2);
            XYLineAndShapeRenderer limit = (XYLineAndShapeRenderer) plot(chart).getRenderer(0);
            assertThat(((BasicStroke) actual.getDefaultStroke()).getDashArray()).isNull();
            assertThat(actual.getDefaultPaint()).isEqualTo(DrawnTexts.STYLE.colour("actual"));
            assertThat(((BasicStroke) limit.getDefaultStroke()).getDashArray()).isNotEmpty();
        });
    }

    @Test
    void outlinesTheTargetAndHatchesTheForecast() {
        assertThat(charts.values()).anyMatch(c -> c.target() != null).anyMatch(ChartModel::showsForecast);
        assertThat(charts.values()).allSatisfy(chart -> {
            DrawnTexts drawn = drawn(chart, 368, 182);
            boolean onScale = chart.target() != null
                    && chart.scale().place(chart.target()) >= 0
                    && chart.scale().place(chart.target()) <= 1;
            assertThat(drawn.lines("target")).isEqualTo(onScale ? 2 : 0);
            boolean hatched =
                    chart.showsForecast() && chart.assessment().forecast().interval() != null;
            assertThat(drawn.lines("forecast") > 0).isEqualTo(hatched);
        });
    }

    @Test
    void shadesTheBaselineAndThePilot() {
        assertThat(charts.values())
                .allSatisfy(chart -> assertThat(
                                plot(chart).getDomainMarkers(Layer.BACKGROUND).size())
                        .isEqualTo(2));
    }

    @Test
    void givesThePlotsOfAPageOneSizeAndPlace() {
        List<ChartModel> together = List.copyOf(charts.values());

        ChartFrame frame = ChartFrame.of(together, DrawnTexts.STYLE, Language.DE, 241);

        assertThat(together).allSatisfy(chart -> {
            ChartFrame own = ChartFrame.of(List.of(chart), DrawnTexts.STYLE, Language.DE, 241);
            assertThat(own.left()).isLessThanOrEqualTo(frame.left());
            assertThat(own.right()).isLessThanOrEqualTo(frame.right());
        });
        assertThat(frame.space(241, 182).getWidth()).isGreaterThan(0.6 * 241);
    }

    @Test
    void usesNoForbiddenKindOfChart() {
        noClasses()
                .that()
                .resideInAPackage("io.wertpfad..")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.jfree\\.chart\\..*(Pie|Ring|Meter|Thermometer|Dial|3D|Log|Spider).*")
                .because("lengths on a linear scale can be compared, angles, depths and logarithms cannot")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("io.wertpfad.pack"));
    }

    @ParameterizedTest
    @CsvSource({"241, 182", "340, 240", "368, 182", "748, 370", "200, 140"})
    void keepsAllTextsApartAndWithinWhateverTheSeriesIs(double width, double height) {
        Random random = new Random(11);
        for (int i = 0; i < 15; i++) {
            ChartModel chart = any(random);
            for (Language language : Language.values()) {
                List<ChartModel> together = List.of(chart, any(random));
                DrawnTexts drawn = DrawnTexts.of(
                        new ChartDrawing(chart, new ChartFrames(together, DrawnTexts.STYLE, language)), width, height);
                assertThat(drawn.unreadable())
                        .as(width + " x " + height + ", series " + i)
                        .isEmpty();
            }
        }
    }

    @Test
    void writesFiguresInTheReadersLocaleWithTheirUnit() {
        ChartModel chart = Objects.requireNonNull(charts.get("nw-downtime.service-cost"));

        assertThat(drawn(chart, 748, 370).texts()).anyMatch(t -> t.matches("Latest \\d{2,3},000\u00a0EUR"));
        assertThat(DrawnTexts.of(
                                new ChartDrawing(chart, new ChartFrames(List.of(chart), DrawnTexts.STYLE, Language.DE)),
                                748,
                                370)
                        .texts())
                .anyMatch(t -> t.matches("Zuletzt \\d{2,3}\\.000\u00a0EUR"));
    }

    /** A forecast for the next month, with months so narrow that it reaches over the one month after it. */
    @Test
    void keepsTheForecastFromTheLabelsWhereTheDecisionIsNear() {
        for (int months = 12; months <= 60; months += 6) {
            ChartModel chart = decided(months, 1);
            assertThat(chart.showsForecast()).isTrue();
            DrawnTexts drawn = drawn(chart, 241, 174);
            double box = drawn.all("line").stream()
                    .filter(l -> TextBox.inherited(l, "stroke").equals("rgb(93,58,138)"))
                    .mapToDouble(l -> Math.max(
                            Double.parseDouble(l.getAttribute("x1")), Double.parseDouble(l.getAttribute("x2"))))
                    .max()
                    .orElseThrow();
            double label = drawn.all("text").stream()
                    .filter(t -> t.getTextContent().startsWith("Latest"))
                    .mapToDouble(t -> TextBox.of(t).space().getMinX())
                    .min()
                    .orElseThrow();
            assertThat(label - box).as(months + " months").isGreaterThan(2);
        }
    }

    /** With the last month of the data, the level of the pilot is known: there is nothing ahead. */
    @Test
    void drawsNoForecastForAMonthThatIsInTheData() {
        ChartModel known = decided(24, 0);
        ChartModel ahead = decided(24, 1);

        assertThat(known.assessment().forecast().value()).isNotNull();
        assertThat(known.showsForecast()).isFalse();
        assertThat(drawn(known, 368, 174).lines("forecast")).isZero();
        assertThat(drawn(known, 368, 174).texts()).noneMatch(t -> t.startsWith("Forecast"));
        assertThat(drawn(ahead, 368, 174).lines("forecast")).isPositive();
        assertThat(drawn(ahead, 368, 174).texts()).anyMatch(t -> t.startsWith("Forecast"));
    }

    /** A series with noise, whose forecast is for a month after its last. */
    private static ChartModel decided(int months, int ahead) {
        Random random = new Random(5);
        List<Series.Point> points = IntStream.range(0, months)
                .mapToObj(m -> Series.Point.of(START.plusMonths(m), 100 + random.nextGaussian()))
                .toList();
        BareQuestion asked = BareQuestion.of(new Window(START, START.plusMonths(months / 2)), Better.LOWER)
                .toReach(95.0)
                .toDecideOn(START.plusMonths(months + ahead).atDay(20));
        return new SeriesChart("x", BareTrend.assess(new Series(points), asked, new PackCalendar(5))).model();
    }

    private static ChartModel any(Random random) {
        int months = random.nextInt(40);
        double level = Math.pow(10, random.nextInt(12) - 3);
        List<Series.Point> points = new ArrayList<>();
        for (int m = 0; m < months; m++) {
            double value = level * (10 + random.nextGaussian() * (1 + random.nextInt(4)));
            points.add(Series.Point.of(START.plusMonths(m), random.nextInt(9) == 0 ? null : Double.valueOf(value)));
        }
        BareQuestion asked = BareQuestion.of(
                        new Window(START, START.plusMonths(Math.max(6, months * 2 / 3))),
                        random.nextBoolean() ? Better.LOWER : Better.HIGHER)
                .toReach(random.nextInt(4) == 0 ? null : Double.valueOf(level * random.nextInt(20)))
                .toDecideOn(
                        random.nextInt(4) == 0
                                ? null
                                : START.plusMonths(random.nextInt(60)).atDay(1 + random.nextInt(28)));
        ChartModel bare =
                new SeriesChart("x", BareTrend.assess(new Series(points), asked, new PackCalendar(5))).model();
        return new ChartModel(
                "use-case",
                bare.assessment(),
                new Wording("kWh/Stk.", "kWh/pcs"),
                bare.lines(),
                bare.baseline(),
                bare.pilot(),
                bare.phase(),
                bare.decisionDate(),
                bare.span(),
                bare.scale());
    }

    private static XYPlot plot(ChartModel chart) {
        return new ChartDrawing(chart, new ChartFrames(List.of(chart), DrawnTexts.STYLE, Language.EN)).plot(SPACE);
    }

    private static DrawnTexts drawn(ChartModel chart, double width, double height) {
        return DrawnTexts.of(
                new ChartDrawing(chart, new ChartFrames(List.of(chart), DrawnTexts.STYLE, Language.EN)), width, height);
    }
}
