package io.wertpfad.pack;

import io.wertpfad.decision.LifeCycleStatement;
import io.wertpfad.decision.LifeCycleStatement.Amounts;
import io.wertpfad.decision.LifeCycleStatement.SolutionCosts;
import io.wertpfad.decision.LifeCycleStatement.YearDifference;
import io.wertpfad.decision.ValueStatement;
import io.wertpfad.decision.ValueStatement.CategoryLine;
import io.wertpfad.decision.ValueStatement.CategoryShares;
import io.wertpfad.decision.ValueStatement.FactorShare;
import io.wertpfad.decision.ValueTotals;
import io.wertpfad.measurement.FactorInUse;
import io.wertpfad.trend.ValueRealised;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of value realised in the sidecar. */
record ValueFields(SidecarFields texts) {

    private static final int EXACT = 24;

    Fields of(ValueStatement value) {
        ValueRealised realised = value.realised();
        return new Fields()
                .with("unit", value.unit().symbol())
                .with("from", realised == null ? null : SidecarFields.text(realised.from()))
                .with("to", realised == null ? null : SidecarFields.text(realised.to()))
                .with("months", realised == null ? null : realised.months())
                .with("months_missing", realised == null ? List.of() : months(realised.missing()))
                .with("months_without_weight", realised == null ? List.of() : months(realised.unweighted()))
                .with("value", value.value())
                .with("interval", MeasureFields.interval(value.interval()))
                .with("yearly", value.yearly())
                .with("yearly_interval", MeasureFields.interval(value.yearlyInterval()))
                .with("against", texts.text(value.against()))
                .with("reason", texts.text(value.reason()))
                .with("notes", texts.texts(value.notes()))
                .with("factors", factors(value.factors()))
                .with("categories", categories(value.categories()))
                .with("life_cycle", lifeCycle(value.lifeCycle()));
    }

    static List<Fields> totals(List<ValueTotals.Total> totals) {
        return totals.stream()
                .map(t -> new Fields()
                        .with("dimension", t.dimension().code())
                        .with("unit", t.unit().symbol())
                        .with("measures", t.measures())
                        .with("value", t.value())
                        .with("interval", MeasureFields.interval(t.interval()))
                        .with("yearly_measures", t.yearlyMeasures())
                        .with("yearly", t.yearly())
                        .with("yearly_interval", MeasureFields.interval(t.yearlyInterval())))
                .toList();
    }

    private @Nullable Fields factors(@Nullable FactorShare share) {
        return share == null
                ? null
                : new Fields()
                        .with("change", share.change())
                        .with("actual_change", share.actualChange())
                        .with("change_from_factor", share.fromFactor())
                        .with("value", share.value())
                        .with("actual_value", share.actualValue())
                        .with("value_from_factor", share.valueFromFactor())
                        .with("reason", texts.text(share.reason()))
                        .with(
                                "in_use",
                                share.inUse().stream().map(ValueFields::factor).toList());
    }

    private static Fields factor(FactorInUse use) {
        return new Fields()
                .with("activity", use.factor().activity())
                .with("unit", use.factor().unit().symbol())
                .with("kgco2e_per_unit", plain(use.factor().kgPerUnit()))
                .with("valid_from", SidecarFields.text(use.factor().validFrom()))
                .with("valid_to", SidecarFields.text(use.validTo()))
                .with("source", use.factor().source())
                .with("judged", use.judged())
                .with("actual", use.actual());
    }

    private @Nullable Fields categories(@Nullable CategoryShares shares) {
        return shares == null
                ? null
                : new Fields()
                        .with("lines", shares.lines().stream().map(this::line).toList())
                        .with("total", line(shares.total()))
                        .with("notes", texts.texts(shares.notes()));
    }

    private Fields line(CategoryLine line) {
        return new Fields()
                .with("category", line.category())
                .with("name", texts.text(line.label()))
                .with("baseline", line.baseline())
                .with("pilot", line.pilot())
                .with("change", line.change())
                .with("yearly", line.yearly());
    }

    private @Nullable Fields lifeCycle(@Nullable LifeCycleStatement statement) {
        return statement == null
                ? null
                : new Fields()
                        .with(
                                "unit",
                                statement.unit() == null
                                        ? null
                                        : statement.unit().symbol())
                        .with("years", statement.years())
                        .with("discount_rate_percent", plain(statement.discountRate()))
                        .with(
                                "solutions",
                                statement.solutions().stream()
                                        .map(this::solution)
                                        .toList())
                        .with(
                                "differences",
                                statement.differences().stream()
                                        .map(ValueFields::difference)
                                        .toList())
                        .with("break_even_year", statement.breakEven())
                        .with("discounted_break_even_year", statement.discountedBreakEven())
                        .with("notes", texts.texts(statement.notes()));
    }

    private Fields solution(SolutionCosts costs) {
        return new Fields()
                .with("solution", costs.solution().code())
                .with(
                        "categories",
                        costs.categories().stream()
                                .map(c -> amounts(
                                        new Fields()
                                                .with("category", c.category().code())
                                                .with("name", texts.text(c.label())),
                                        c.amounts()))
                                .toList())
                .with("total", amounts(new Fields(), costs.total()));
    }

    private static Fields amounts(Fields fields, Amounts amounts) {
        return fields.with(
                        "by_year",
                        amounts.byYear().stream().map(ValueFields::plain).toList())
                .with(
                        "discounted",
                        amounts.discounted().stream().map(ValueFields::plain).toList())
                .with("sum", plain(amounts.sum()))
                .with("discounted_sum", plain(amounts.discountedSum()));
    }

    private static Fields difference(YearDifference year) {
        return new Fields()
                .with("year", year.year())
                .with("difference", plain(year.difference()))
                .with("discounted", plain(year.discounted()))
                .with("cumulated", plain(year.cumulated()))
                .with("cumulated_discounted", plain(year.cumulatedDiscounted()));
    }

    /** Exact as it was given; a quotient as the double that is nearest, like all other figures here. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        if (bare.precision() > EXACT) {
            return ShortestDecimal.of(bare.doubleValue());
        }
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static List<@Nullable String> months(List<YearMonth> months) {
        return months.stream().map(SidecarFields::text).toList();
    }
}
