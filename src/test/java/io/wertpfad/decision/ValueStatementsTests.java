package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.wertpfad.decision.ValueData.CategorySeries;
import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.decision.ValueStatement.FactorShare;
import io.wertpfad.decision.ValueTotals.Total;
import io.wertpfad.measurement.EmissionFactor;
import io.wertpfad.measurement.FactorInUse;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.Aggregate;
import io.wertpfad.portfolio.Measure.BaselineRule;
import io.wertpfad.portfolio.Measure.Better;
import io.wertpfad.portfolio.Measure.Dimension;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import io.wertpfad.trend.Assessment.Interval;
import io.wertpfad.trend.Series;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ValueStatementsTests {

    private static final double[] LESS = {42, 41, 40, 42, 41, 40, 41, 42, 40, 41, 41, 41};
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);

    @Test
    void addsUpASumAgainstTheNamedBaseline() {
        ValueStatement value = statement(Dimension.TIME, "h", Aggregate.SUM, Cases.series(52, 1, LESS), DECEMBER);

        assertThat(value.value()).isCloseTo(12 * 52 - 492, within(1e-9));
        assertThat(value.yearly()).isCloseTo(132, within(1e-9));
        assertThat(value.reason()).isNull();
        assertThat(german(value.against())).isEqualTo("konstant, Januar 2025 bis Dezember 2025");
        assertThat(value.notes()).isEmpty();
    }

    @Test
    void runsFromThePilotsStartAfterAJointAdapt() {
        Series series = Cases.series(52, 1, 52, 53, 51, 52, 41, 40, 42, 41);
        YearMonth august = YearMonth.of(2026, 8);
        KnownCustomer known =
                KnownCustomer.of(Cases.decidingOn(LocalDate.of(2026, 4, 10), Cases.downtime()), (u, m) -> series);
        known.report(YearMonth.of(2026, 3));
        known.decide(new Decision(
                "nw-downtime",
                LocalDate.of(2026, 4, 10),
                Decision.Outcome.ADAPT,
                EnumSet.allOf(Party.class),
                "noch unklar",
                LocalDate.of(2026, 10, 20)));
        UseCaseStanding standing = known.report(august).get(0);

        ValueStatement value = Objects.requireNonNull(
                ValueStatements.of(standing, august, m -> ValueData.of(series)).get("downtime"));

        assertThat(standing.judgements().get(0).assessment().effect().pilotN()).isEqualTo(4);
        assertThat(Objects.requireNonNull(value.realised()).from()).isEqualTo(YearMonth.of(2026, 1));
        assertThat(value.realised().months()).isEqualTo(8);
        assertThat(value.value()).isCloseTo(8 * 52 - 372, within(1e-9));
        assertThat(value.interval()).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEDIAN", "P90", "LAST"})
    void hasNoValueWhereASumHasNoMeaning(Aggregate aggregate) {
        ValueStatement value = statement(Dimension.TIME, "h", aggregate, Cases.series(52, 1, LESS), DECEMBER);

        assertThat(value.realised()).isNull();
        assertThat(value.value()).isNull();
        assertThat(german(Objects.requireNonNull(value.reason()))).contains("aufsummieren");
    }

    @ParameterizedTest
    @CsvSource({"MEAN, %", "MEAN, ‰", "SUM, %", "MEAN, ppm", "MEAN, kWh/pcs", "SUM, EUR/h"})
    void addsUpNoSharesAndNoRates(Aggregate aggregate, String unit) {
        ValueStatement value = statement(Dimension.QUALITY, unit, aggregate, Cases.series(52, 1, LESS), DECEMBER);

        assertThat(value.realised()).isNull();
        assertThat(german(Objects.requireNonNull(value.reason()))).contains("in " + unit, "aufsummieren");
    }

    @Test
    void saysWhyThereIsNoValueYet() {
        ValueStatement early = statement(Dimension.TIME, "h", Aggregate.SUM, Cases.series(52, 1, 40, 41), JUNE);
        ValueStatement rate = statement(Dimension.QUALITY, "%", Aggregate.RATIO, Cases.series(52, 1, LESS), DECEMBER);

        assertThat(german(Objects.requireNonNull(early.reason())))
                .isEqualTo("Der Pilot hat erst 2 vollständige Monate; nötig sind mindestens 3.");
        assertThat(german(Objects.requireNonNull(rate.reason()))).contains("Zähler und Nenner");
    }

    @ParameterizedTest
    @CsvSource({"%, numerator, 100", "‰, numerator, 1000", "kWh/pcs, kWh, 1", "h, h, 1"})
    void countsARatioInUnitsOfItsNumerator(String unit, String symbol, double divisor) {
        Measure measure = measure("rate", Dimension.QUALITY, unit, Better.LOWER, Aggregate.RATIO);

        assertThat(ValueUnit.of(measure).symbol()).isEqualTo(symbol);
        assertThat(Objects.requireNonNull(ValueStatements.weighing(measure)).divisor())
                .isEqualTo(divisor);
    }

    @Test
    void callsAReductionOfEmissionsAvoidedOnlyAgainstTheNamedBaseline() {
        ValueStatement less = statement(Dimension.CO2, "t", Aggregate.SUM, Cases.series(52, 1, LESS), DECEMBER);
        double[] unchanged = new double[12];
        Arrays.fill(unchanged, 51.9);
        ValueStatement same = statement(Dimension.CO2, "t", Aggregate.SUM, Cases.series(52, 1, unchanged), DECEMBER);
        double[] more = DoubleStream.of(LESS).map(x -> x + 30).toArray();
        ValueStatement worse = statement(Dimension.CO2, "t", Aggregate.SUM, Cases.series(52, 1, more), DECEMBER);

        assertThat(statement(Dimension.CO2, "kWh", Aggregate.SUM, Cases.series(52, 1, LESS), DECEMBER)
                        .notes())
                .isEmpty();
        assertThat(german(less.notes().get(0)))
                .startsWith("Gegenüber der konstanten Baseline (Januar 2025 bis Dezember 2025) vermieden: 132 t"
                        + " (Intervall 1")
                .contains("sekundäre Effekte) sind nicht enthalten", "GHG Protocol for Project Accounting");
        assertThat(less.notes().get(0).in(Language.EN).replace('\u00a0', ' '))
                .startsWith("Avoided against the constant baseline (January 2025 to December 2025): 132 t (interval 1")
                .contains("secondary effects) are not included");
        assertThat(german(same.notes().get(0)))
                .startsWith("Vermiedene Emissionen sind")
                .contains("nicht belegt");
        assertThat(german(worse.notes().get(0))).contains("mehr ausgestoßen: 228 t");
    }

    @Test
    void tellsTheActivityFromTheFactor() {
        Measure measure = measure("m", Dimension.CO2, "t", Better.LOWER, Aggregate.SUM);
        double[] cleaner = DoubleStream.of(LESS).map(x -> 0.9 * x).toArray();
        ValueStatement value = statement(
                measure,
                new ValueData(
                        Cases.series(52, 1, LESS),
                        Cases.series(52, 1, cleaner),
                        List.of(factor()),
                        List.of(),
                        List.of()),
                DECEMBER);
        FactorShare share = Objects.requireNonNull(value.factors());

        assertThat(share.change()).isCloseTo(-11, within(1e-9));
        assertThat(share.actualChange()).isCloseTo(-15.1, within(1e-9));
        assertThat(share.fromFactor()).isCloseTo(-4.1, within(1e-9));
        assertThat(share.value()).isCloseTo(132, within(1e-9)).isEqualTo(value.value());
        assertThat(share.valueFromFactor()).isCloseTo(49.2, within(1e-9));
        assertThat(share.reason()).isNull();
    }

    @Test
    void doesNotSplitWhereTheActualSeriesLacksAMonth() {
        Measure measure = measure("m", Dimension.CO2, "t", Better.LOWER, Aggregate.SUM);
        double[] gap = LESS.clone();
        gap[4] = Double.NaN;
        ValueStatement value = statement(
                measure,
                new ValueData(
                        Cases.series(52, 1, LESS), Cases.series(52, 1, gap), List.of(factor()), List.of(), List.of()),
                DECEMBER);
        FactorShare share = Objects.requireNonNull(value.factors());

        assertThat(share.fromFactor()).isNull();
        assertThat(share.change()).isCloseTo(-11, within(1e-9));
        assertThat(german(Objects.requireNonNull(share.reason()))).startsWith("Eine Aufteilung ist nicht möglich");
    }

    @Test
    void splitsCostsByCategoryThatAddUp() {
        Measure measure = measure("m", Dimension.TCO, "EUR", Better.LOWER, Aggregate.SUM);
        double[] third = DoubleStream.of(LESS).map(x -> x / 3).toArray();
        double[] rest = DoubleStream.of(LESS).map(x -> x - x / 3).toArray();
        ValueStatement value = statement(
                measure,
                new ValueData(
                        Cases.series(52, 1, LESS),
                        null,
                        List.of(),
                        List.of(
                                new CategorySeries("maintenance", Cases.series(20, 1, third), false),
                                new CategorySeries("Öl", Cases.series(32, 0, rest), true)),
                        List.of()),
                DECEMBER);
        CategoryShares shares = Objects.requireNonNull(value.categories());

        assertThat(shares.lines()).extracting(l -> german(l.label())).containsExactly("Wartung", "Öl");
        assertThat(sum(shares, CategoryLine::baseline)).isCloseTo(52, within(1e-9));
        assertThat(sum(shares, CategoryLine::change))
                .isCloseTo(Objects.requireNonNull(shares.total().change()), within(1e-9));
        assertThat(sum(shares, CategoryLine::yearly)).isCloseTo(132, within(1e-9));
        assertThat(shares.total().yearly()).isEqualTo(value.yearly());
        assertThat(shares.notes())
                .singleElement()
                .satisfies(n -> assertThat(german(n)).endsWith("als null: Öl."));
    }

    @Test
    void namesCategoriesInTheReadersLanguageWhateverTheFilesCallThem() {
        List<CategoryLine> lines = split("Wartung", "BETRIEBSKOSTEN", "capex", "Öl", "");

        assertThat(lines)
                .extracting(l -> german(l.label()))
                .containsExactly("Wartung", "Betrieb", "Anschaffung", "Öl", "ohne Kategorie");
        assertThat(lines)
                .extracting(l -> l.label().in(Language.EN))
                .containsExactly("Maintenance", "Operation", "Acquisition", "Öl", "no category");
        assertThat(lines).extracting(CategoryLine::category).contains("BETRIEBSKOSTEN");
    }

    @Test
    void tellsApartWhatTheFilesTellApart() {
        assertThat(split("Wartung", "Instandhaltung", "Betrieb"))
                .extracting(l -> l.label().in(Language.EN))
                .containsExactly("Maintenance (Wartung)", "Maintenance (Instandhaltung)", "Operation");
    }

    private static List<CategoryLine> split(String... categories) {
        ValueStatement value = statement(
                measure("m", Dimension.TCO, "EUR", Better.LOWER, Aggregate.SUM),
                new ValueData(
                        Cases.series(52, 1, LESS),
                        null,
                        List.of(),
                        Stream.of(categories)
                                .map(c -> new CategorySeries(c, Cases.series(52, 1, LESS), false))
                                .toList(),
                        List.of()),
                DECEMBER);
        return Objects.requireNonNull(value.categories()).lines();
    }

    @Test
    void saysWhenCategoriesDoNotAddUp() {
        Measure measure = measure("m", Dimension.TCO, "EUR", Better.LOWER, Aggregate.SUM);
        double[] gap = LESS.clone();
        gap[0] = Double.NaN;
        ValueStatement value = statement(
                measure,
                new ValueData(
                        Cases.series(52, 1, LESS),
                        null,
                        List.of(),
                        List.of(new CategorySeries("x", Cases.series(52, 1, gap), false)),
                        List.of()),
                DECEMBER);

        assertThat(german(Objects.requireNonNull(value.categories()).notes().get(0)))
                .contains("nicht genau die Summe");
    }

    @Test
    void doesNotSplitByTextsOfBookings() {
        Measure measure = measure("m", Dimension.TCO, "EUR", Better.LOWER, Aggregate.SUM);
        List<CategorySeries> many = new ArrayList<>();
        for (int i = 0; i <= 30; i++) {
            many.add(new CategorySeries("booking " + i, Cases.series(1, 0), false));
        }
        ValueStatement value = statement(
                measure, new ValueData(Cases.series(52, 1, LESS), null, List.of(), many, List.of()), DECEMBER);
        CategoryShares shares = Objects.requireNonNull(value.categories());

        assertThat(shares.lines()).isEmpty();
        assertThat(shares.total().baseline()).isEqualTo(52);
        assertThat(german(shares.notes().get(0))).startsWith("31 Kategorien sind zu viele");
    }

    @Test
    void givesAFixedBaselineToTheTotalOnly() {
        Measure plain = measure("m", Dimension.TCO, "EUR", Better.LOWER, Aggregate.SUM);
        Measure measure =
                withBaseline(plain, new BaselineRule(BaselineRule.Kind.FIXED, new BigDecimal("50"), "Angebot 7"));
        ValueStatement value = statement(
                measure,
                new ValueData(
                        Cases.series(52, 1, LESS),
                        null,
                        List.of(),
                        List.of(new CategorySeries("x", Cases.series(52, 1, LESS), false)),
                        List.of()),
                DECEMBER);
        CategoryShares shares = Objects.requireNonNull(value.categories());

        assertThat(german(value.against())).isEqualTo("fest, 50 EUR (Quelle: Angebot 7)");
        assertThat(value.value()).isCloseTo(600 - 492, within(1e-9));
        assertThat(shares.lines().get(0).change()).isNull();
        assertThat(shares.total().baseline()).isEqualTo(50);
        assertThat(german(shares.notes().get(0))).contains("nicht aufgeteilt");
    }

    @Test
    void explainsAValueThatFollowsTheCasesRatherThanTheMonths() {
        Measure measure = measure("m", Dimension.TIME, "h", Better.LOWER, Aggregate.MEAN);
        List<Series.Point> points = new ArrayList<>();
        for (Series.Point p : Cases.series(52, 1, LESS).points()) {
            boolean bad = p.month().equals(DECEMBER);
            points.add(new Series.Point(p.month(), bad ? Double.valueOf(70) : p.value(), null, null, bad ? 1e6 : 1.0));
        }
        ValueStatement value = statement(measure, ValueData.of(new Series(points)), DECEMBER);

        assertThat(value.value()).isNegative();
        assertThat(value.notes())
                .singleElement()
                .satisfies(n -> assertThat(german(n)).contains("nach der Zahl seiner Fälle"));
    }

    @Test
    void addsOnlyWhatHasTheSameDimensionAndUnit() {
        Series series = Cases.series(52, 1, LESS);
        List<ValueStatement> statements = List.of(
                statement(Dimension.TIME, "h", Aggregate.SUM, series, DECEMBER),
                statement(Dimension.TIME, "h", Aggregate.SUM, series, DECEMBER),
                statement(Dimension.TIME, "min", Aggregate.SUM, series, DECEMBER),
                statement(Dimension.TCO, "EUR", Aggregate.SUM, series, DECEMBER),
                statement(Dimension.REVENUE, "EUR", Aggregate.SUM, series, DECEMBER),
                statement(Dimension.QUALITY, "%", Aggregate.SUM, series, DECEMBER),
                statement(Dimension.TIME, "h", Aggregate.MEDIAN, series, DECEMBER));

        List<Total> totals = ValueTotals.of(statements);

        assertThat(totals)
                .extracting(t -> t.dimension().code() + " " + t.unit() + " " + t.measures())
                .containsExactly("time h 2", "time min 1", "revenue EUR 1", "tco EUR 1");
        Interval one = Objects.requireNonNull(statements.get(0).interval());
        assertThat(totals.get(0).value()).isCloseTo(264, within(1e-9));
        assertThat(Objects.requireNonNull(totals.get(0).interval()).lower()).isEqualTo(2 * one.lower());
    }

    private static double sum(CategoryShares shares, java.util.function.Function<CategoryLine, @Nullable Double> part) {
        return shares.lines().stream()
                .mapToDouble(l -> Objects.requireNonNull(part.apply(l)))
                .sum();
    }

    private static FactorInUse factor() {
        EmissionFactor factor = new EmissionFactor(
                "Strom", Unit.of("kWh").orElseThrow(), new BigDecimal("0.4"), LocalDate.of(2025, 1, 1), "UBA");
        return new FactorInUse(factor, null, true, true);
    }

    private static ValueStatement statement(
            Dimension dimension, String unit, Aggregate aggregate, Series series, YearMonth period) {
        return statement(measure("m", dimension, unit, Better.LOWER, aggregate), ValueData.of(series), period);
    }

    private static ValueStatement statement(Measure measure, ValueData data, YearMonth period) {
        UseCaseStanding standing = KnownCustomer.of(Cases.customer(measure), (u, m) -> data.judged())
                .standings(period)
                .get(0);
        return Objects.requireNonNull(
                ValueStatements.of(standing, period, m -> data).get(measure.id()));
    }

    private static Measure measure(String id, Dimension dimension, String unit, Better better, Aggregate aggregate) {
        return new Measure(
                id,
                dimension,
                new Wording("Größe", "Figure"),
                Unit.of(unit).orElseThrow(),
                better,
                aggregate,
                null,
                new Measure.Relevance(false, BigDecimal.ZERO),
                false,
                false,
                false,
                new BaselineRule(BaselineRule.Kind.CONSTANT, null, null),
                null);
    }

    private static Measure withBaseline(Measure m, BaselineRule rule) {
        return new Measure(
                m.id(),
                m.dimension(),
                m.name(),
                m.unit(),
                m.better(),
                m.aggregate(),
                m.target(),
                m.relevance(),
                m.key(),
                m.internal(),
                m.absentIsZero(),
                rule,
                m.lifeCycle());
    }

    private static String german(Message message) {
        return message.in(Language.DE).replace('\u00a0', ' ');
    }
}
