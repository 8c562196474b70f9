package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueDrawingsTests {

    private static final String OWNING = "nw-downtime.owning";

    private final PackContent content = PackContent.of(Packs.usual(), Edition.INTERNAL);
    private final PackFigures figures = PackFigures.of(content);

    @Test
    void drawsABarForEachValueAndTotal() {
        assertThat(figures.values())
                .containsKeys(content.totals().stream().map(ValueBars::anchor).toArray(String[]::new))
                .containsKeys(content.useCases().stream()
                        .flatMap(u -> u.measures().stream())
                        .filter(m -> m.value().value() != null)
                        .map(MeasurePart::anchor)
                        .toArray(String[]::new));
        assertThat(figures.values().values()).allSatisfy(bar -> {
            assertThat(bar.scale().place(bar.value())).isBetween(0.0, 1.0);
            if (bar.interval() != null) {
                assertThat(bar.scale().place(bar.interval().lower())).isBetween(0.0, 1.0);
                assertThat(bar.scale().place(bar.interval().upper())).isBetween(0.0, 1.0);
            }
        });
    }

    @Test
    void drawsTheSameUnitOnTheSameScaleAndAllFromOneZeroLine() {
        Map<String, ValueBar> bars = figures.values();

        assertThat(Objects.requireNonNull(bars.get("nw-downtime.service-cost")).scale())
                .isEqualTo(Objects.requireNonNull(bars.get(OWNING)).scale())
                .isEqualTo(Objects.requireNonNull(bars.get("total tco EUR")).scale());
        assertThat(Objects.requireNonNull(bars.get("nw-downtime.downtime")).scale())
                .isNotEqualTo(Objects.requireNonNull(bars.get(OWNING)).scale());
        assertThat(bars.values().stream().map(b -> b.scale().zero()).distinct()).hasSize(1);
    }

    @Test
    void tellsGainsFromLossesOnlyWhereTheIntervalDoes() {
        assertThat(figures.values().values())
                .allSatisfy(bar -> assertThat(bar.look() == Bar.Look.OPEN)
                        .isEqualTo(bar.interval() != null
                                && bar.interval().lower() <= 0
                                && bar.interval().upper() >= 0));
    }

    @Test
    void linksTheStepsFromTheBaselineToThePilot() {
        BarsModel bridge = Objects.requireNonNull(figures.categories().get(OWNING));
        List<Bar> bars = bridge.bars();

        assertThat(bridge.linked()).isTrue();
        for (int i = 1; i < bars.size() - 1; i++) {
            assertThat(bars.get(i).from()).isCloseTo(bars.get(i - 1).to(), within(1e-6));
        }
        assertThat(bars.get(bars.size() - 1).to())
                .isCloseTo(bars.get(bars.size() - 2).to(), within(1e-6));
        assertThat(bars.get(bars.size() - 1).from()).isZero();
        assertThat(bars)
                .allSatisfy(b -> assertThat(bridge.scale().place(b.to())).isBetween(0.0, 1.0));
    }

    /** Steps of some percent of the costs are seen: the axis is cut, says so, and the bars that it cuts show it. */
    @Test
    void cutsTheAxisUnderSmallStepsAndSaysSo() {
        BarsModel small = Objects.requireNonNull(figures.categories().get(OWNING));
        BarsModel large = bridge(12);
        DrawnTexts cut = DrawnTexts.of(new BarsDrawing(small, DrawnTexts.STYLE, Language.EN), 360, 150);
        DrawnTexts whole = DrawnTexts.of(new BarsDrawing(large, DrawnTexts.STYLE, Language.EN), 360, 150);

        assertThat(small.scale().fromZero()).isFalse();
        assertThat(cut.texts()).anyMatch(t -> t.matches("Axis begins at [0-9,]+\u00a0EUR"));
        assertThat(white(cut)).isEqualTo(2);
        assertThat(large.scale().fromZero()).isTrue();
        assertThat(whole.texts()).noneMatch(t -> t.startsWith("Axis"));
        assertThat(white(whole)).isZero();
        List<Bar> steps = small.bars().subList(1, small.bars().size() - 1);
        assertThat(steps)
                .anySatisfy(b -> assertThat(Math.abs(
                                small.scale().place(b.to()) - small.scale().place(b.from())))
                        .isGreaterThan(0.15));
    }

    private static long white(DrawnTexts drawn) {
        return drawn.all("line").stream()
                .filter(l -> TextBox.inherited(l, "stroke").equals("white"))
                .count();
    }

    /** With three digits each, the costs would not be as far apart as the changes say. */
    @Test
    void writesCostsWithTheDecimalsOfTheChanges() {
        BarsModel bridge = bridge(List.of(-58_000.0, -58_208.0), 1_007_412);

        assertThat(bridge.text(new Say(Language.EN)).replace('\u00a0', ' '))
                .startsWith("Baseline 1,007,412 EUR")
                .endsWith("Pilot 891,204 EUR");
    }

    @Test
    void keepsTheFiguresOfBothCostsWhereOthersHaveNoRoom() {
        DrawnTexts drawn = DrawnTexts.of(new BarsDrawing(bridge(8), DrawnTexts.STYLE, Language.EN), 216, 200);

        assertThat(drawn.texts()).contains("8,000\u00a0EUR", "5,120\u00a0EUR");
        assertThat(drawn.unreadable()).isEmpty();
    }

    /** On a telephone, eight costs have 21 points each. */
    @ParameterizedTest
    @CsvSource({"216, 200", "360, 150"})
    void neverBreaksTheNamesOfCostsWithinAWord(double width, double height) {
        List<String> names = List.of(
                "Baseline", "Instandhaltung", "Energie und Medien", "Ersatzteile", "Logistik", "IT", "Personal");
        List<Bar> bars = names.stream()
                .map(n -> new Bar(
                        Message.of(ValueDrawingsTests.class, "bars.year", n),
                        0,
                        10,
                        BigDecimal.TEN,
                        false,
                        Bar.Look.BEFORE))
                .toList();
        BarsModel model = new BarsModel(bars, new Wording("EUR", "EUR"), true, null);
        DrawnTexts drawn = DrawnTexts.of(new BarsDrawing(model, DrawnTexts.STYLE, Language.EN), width, height);

        assertThat(drawn.unreadable()).isEmpty();
        assertThat(drawn.texts())
                .contains("Baseline", "Instandhaltung", "Ersatzteile", "Logistik", "Personal")
                .anyMatch(t -> t.startsWith("Energie"));
    }

    @Test
    void ordersTheStepsByTheSizeOfTheirChangeAndPutsTheOthersLast() {
        for (int count : new int[] {3, 12}) {
            List<Bar> bars = bridge(count).bars();
            List<Double> steps = bars.subList(1, bars.size() - 1).stream()
                    .map(b -> Math.abs(b.shown().doubleValue()))
                    .toList();
            int named = count > 8 ? 7 : count;

            assertThat(steps.subList(0, named)).isSortedAccordingTo(Comparator.reverseOrder());
            assertThat(bars.get(1).label().in(Language.EN)).contains(String.valueOf(count));
            assertThat(bars.get(bars.size() - 2).label().in(Language.EN).contains("other"))
                    .isEqualTo(count > 8);
            assertThat(bars.get(bars.size() - 2).to())
                    .isCloseTo(bars.get(bars.size() - 1).to(), within(1e-6));
        }
    }

    /** A controller adds up what the drawing says with what the table says. */
    @Test
    void writesTheFiguresOfTheTableBesideIt() {
        CategoryShares shares = shares(12_345.6, List.of(-1_107.4, 63.2, -5.9));
        BarsModel bridge = Objects.requireNonNull(CategoryBridge.of(shares, euro(), true));
        Say say = new Say(Language.DE);
        int decimals = CategoryBridge.decimals(shares);

        assertThat(bridge.bars())
                .extracting(b -> b.value(say, "EUR"))
                .containsExactly(
                        say.even(shares.total().baseline(), euro(), decimals),
                        "−1.107\u00a0EUR",
                        "+63\u00a0EUR",
                        "−6\u00a0EUR",
                        say.even(shares.total().pilot(), euro(), decimals));
    }

    @Test
    void knowsWhetherRoundedFiguresAddUp() {
        assertThat(CategoryBridge.isRoundedApart(shares(12_000, List.of(-1_107.0, 63.0, -6.0))))
                .isFalse();
        assertThat(CategoryBridge.isRoundedApart(shares(12_000, List.of(-1_107.4, -63.4, -5.4))))
                .isTrue();
    }

    /** A step of a thousandth of the highest bar is drawn as high as a line. */
    @Test
    void drawsAStepThatIsTooSmallToBeSeenAsALineWithItsFigure() {
        Message label = Message.of(ValueDrawingsTests.class, "bars.year", "1");
        BarsModel model = new BarsModel(
                List.of(
                        new Bar(label, 0, 50_000, BigDecimal.valueOf(50_000), false, Bar.Look.BEFORE),
                        new Bar(label, 50_000, 49_995, BigDecimal.valueOf(-5), true, Bar.Look.GAIN),
                        new Bar(label, 49_995, 40_000, BigDecimal.valueOf(-9_995), true, Bar.Look.GAIN),
                        new Bar(label, 0, 40_000, BigDecimal.valueOf(40_000), false, Bar.Look.MEASURED)),
                new Wording("EUR", "EUR"),
                true,
                null);
        DrawnTexts drawn = DrawnTexts.of(new BarsDrawing(model, DrawnTexts.STYLE, Language.EN), 360, 88);

        assertThat(drawn.texts()).contains("−5\u00a0EUR");
        assertThat(drawn.all("rect"))
                .filteredOn(r -> Double.parseDouble(r.getAttribute("width")) < 100)
                .hasSize(4)
                .allMatch(r -> Double.parseDouble(r.getAttribute("height")) > 1);
    }

    /** In the table of totals they are ten points high, and in templates of one's own as high as those want them. */
    @ParameterizedTest
    @CsvSource({"122, 13", "122, 10", "104, 9", "60, 3"})
    void drawsTheBarOfAValueWhateverHeightALineHas(double width, double height) {
        ValueBar bar = new ValueBar(40, new Interval(30, 50), new ValueBar.Scale(0.2, 50, 0.7));

        DrawnTexts drawn = DrawnTexts.of(new ValueBarDrawing(bar, DrawnTexts.STYLE), width, height);

        assertThat(drawn.all("rect"))
                .anySatisfy(r -> assertThat(Double.parseDouble(r.getAttribute("width")))
                        .isCloseTo(width * 0.7 * 40 / 50, within(0.1)));
    }

    private BarsModel bridge(int count) {
        return bridge(IntStream.rangeClosed(1, count).mapToObj(i -> -80.0 * i).toList(), 1_000.0 * count);
    }

    private BarsModel bridge(List<Double> changes, double before) {
        return Objects.requireNonNull(CategoryBridge.of(shares(before, changes), euro(), true));
    }

    private Unit euro() {
        return content.useCases().stream()
                .flatMap(u -> u.measures().stream())
                .filter(m -> m.anchor().equals(OWNING))
                .findFirst()
                .orElseThrow()
                .unit();
    }

    private static CategoryShares shares(double before, List<Double> changes) {
        List<CategoryLine> lines = IntStream.range(0, changes.size())
                .mapToObj(i -> new CategoryLine(
                        "c" + i,
                        Message.of(ValueDrawingsTests.class, "bars.year", String.valueOf(i + 1)),
                        before / changes.size(),
                        before / changes.size() + changes.get(i),
                        changes.get(i),
                        null))
                .toList();
        double change = changes.stream().mapToDouble(Double::doubleValue).sum();
        CategoryLine total = new CategoryLine(
                "", Message.of(ValueDrawingsTests.class, "bars.year", "0"), before, before + change, change, null);
        return new CategoryShares(lines, total, List.of());
    }

    @Test
    void hatchesWhatIsReckonedAheadAndMarksTheYearThatPaysOff() {
        BarsModel saved = Objects.requireNonNull(figures.lifeCycles().get(OWNING));

        assertThat(saved.bars())
                .hasSize(9)
                .allMatch(b -> b.look().hatched() || b.shown().signum() == 0);
        assertThat(saved.bars().get(0).look()).isEqualTo(Bar.Look.PLANNED_LOSS);
        assertThat(Objects.requireNonNull(saved.mark()).bar()).isEqualTo(6);
        assertThat(saved.bars().get(5).shown()).isNegative();
        assertThat(saved.bars().get(6).shown()).isPositive();
        assertThat(saved.text(new Say(Language.DE)))
                .startsWith("0 −186.000\u00a0EUR; 1 ")
                .endsWith("8 +65.100\u00a0EUR; lohnt sich ab Jahr 6");
    }

    @ParameterizedTest
    @CsvSource({"360, 128", "340, 240", "740, 300", "240, 120"})
    void keepsAllTextsApartAndWithinWhateverTheBarsAre(double width, double height) {
        Random random = new Random(3);
        for (int i = 0; i < 25; i++) {
            BarsModel model = any(random);
            for (Language language : Language.values()) {
                assertThat(DrawnTexts.of(new BarsDrawing(model, DrawnTexts.STYLE, language), width, height)
                                .unreadable())
                        .as(width + " x " + height + ", bars " + i)
                        .isEmpty();
            }
        }
    }

    private static BarsModel any(Random random) {
        boolean linked = random.nextBoolean();
        int count = linked ? 2 + random.nextInt(8) : 2 + random.nextInt(100);
        double size = Math.pow(10, random.nextInt(12) - 2);
        List<Bar> bars = new ArrayList<>();
        double level = 0;
        for (int b = 0; b < count; b++) {
            double to = level + size * random.nextGaussian();
            Message label = Message.of(
                    ValueDrawingsTests.class,
                    "bars.year",
                    linked ? "Instandhaltung und Ersatzteilversorgung " + b : String.valueOf(b));
            Bar.Look look = to > level ? Bar.Look.GAIN : Bar.Look.LOSS;
            bars.add(new Bar(label, linked ? level : 0, to, Numbers.rounded(to - level, to - level), true, look));
            level = linked ? to : 0;
        }
        BarsModel.Mark mark = linked || random.nextBoolean()
                ? null
                : new BarsModel.Mark(
                        random.nextInt(count), Message.of(ValueDrawingsTests.class, "bars.break_even", "1"));
        return new BarsModel(bars, new Wording("EUR", "EUR"), linked, mark);
    }
}
