package io.wertpfad.measurement;

import io.wertpfad.intake.Problem;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.record.RecordColumn;
import io.wertpfad.intake.record.RecordKind;
import io.wertpfad.intake.record.RecordRow;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.portfolio.Measure.LifeCycle;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Life-cycle costs: what the present and the piloted solution cost, year by year. */
@Component
final class LifeCycleCostsKind extends RecordKind<LifeCycleCost> {

    private static final RecordColumn USE_CASE = RecordColumn.text("use_case");
    private static final RecordColumn MEASURE = RecordColumn.text("measure");
    private static final RecordColumn SOLUTION = RecordColumn.text("solution");
    private static final RecordColumn CATEGORY = RecordColumn.text("category");
    private static final RecordColumn YEAR = RecordColumn.number("year");
    private static final RecordColumn AMOUNT = RecordColumn.number("amount").knownAs("value");
    private static final RecordColumn UNIT = RecordColumn.text("unit");
    private static final RecordColumn SOURCE = RecordColumn.text("source").optional();

    LifeCycleCostsKind(LifeCycleCosts costs) {
        super(
                "life_cycle_costs",
                List.of(USE_CASE, MEASURE, SOLUTION, CATEGORY, YEAR, AMOUNT, UNIT, SOURCE),
                costs.table());
    }

    /** A solution is stated by several rows: one for each category and year. */
    @Override
    protected boolean sharesKey() {
        return true;
    }

    @Override
    protected @Nullable LifeCycleCost read(RecordRow row) {
        String useCase = row.text(USE_CASE);
        String measureId = row.text(MEASURE);
        LifeCycleCost.Solution solution = row.choice(SOLUTION, "solution", LifeCycleCost.Solution.class);
        LifeCycleCost.Category category = row.choice(CATEGORY, "cost", LifeCycleCost.Category.class);
        Parsed.Value amount = row.number(AMOUNT);
        Measure measure = measure(row, useCase, measureId);
        Integer year = measure == null ? null : year(row, measure);
        Unit unit = measure == null ? null : currency(row, measure, amount);
        if (measure != null && solution != null) {
            row.keyedBy(useCase, measure.id(), solution.code());
        }
        return row.isSound()
                        && measure != null
                        && solution != null
                        && category != null
                        && year != null
                        && amount != null
                        && unit != null
                ? new LifeCycleCost(
                        useCase,
                        measure.id(),
                        solution,
                        category,
                        year,
                        unit.convert(amount.value(), measure.unit()),
                        measure.unit(),
                        row.text(SOURCE))
                : null;
    }

    private static @Nullable Measure measure(RecordRow row, String useCase, String measureId) {
        if (useCase.isEmpty() || measureId.isEmpty()) {
            return null;
        }
        MeasureLookup.Found found = new MeasureLookup(row.definitions()).find(useCase, measureId);
        if (found.problem() != null) {
            row.fault(found.useCaseUnknown() ? USE_CASE : MEASURE, found.problem());
        }
        Measure measure = found.measure();
        if (measure != null && measure.lifeCycle() == null) {
            row.fault(MEASURE, problem("no_life_cycle", measureId));
            return null;
        }
        return measure;
    }

    private static @Nullable Integer year(RecordRow row, Measure measure) {
        Parsed.Value number = row.number(YEAR);
        LifeCycle lifeCycle = measure.lifeCycle();
        if (number == null || lifeCycle == null) {
            return null;
        }
        BigDecimal year = number.value().stripTrailingZeros();
        boolean within =
                year.scale() <= 0 && year.signum() >= 0 && year.compareTo(BigDecimal.valueOf(lifeCycle.years())) <= 0;
        if (!within) {
            row.fault(YEAR, problem("year_outside", year.toPlainString(), lifeCycle.years()));
        }
        return within ? year.intValue() : null;
    }

    /** The unit of the amount: in its column, or beside the number, or in both the same. */
    private static @Nullable Unit currency(RecordRow row, Measure measure, Parsed.@Nullable Value amount) {
        String beside = amount == null || amount.unit() == null ? "" : amount.unit();
        String given = row.given(UNIT);
        if (given.isEmpty() && beside.isEmpty()) {
            row.text(UNIT);
            return null;
        }
        Unit unit = currency(row, measure, UNIT, given.isEmpty() ? beside : given);
        if (unit != null && !given.isEmpty() && !beside.isEmpty()) {
            Unit inCell = currency(row, measure, AMOUNT, beside);
            if (inCell != null && !inCell.equals(unit)) {
                row.fault(AMOUNT, problem("two_units", beside, given));
            }
        }
        return unit;
    }

    private static @Nullable Unit currency(RecordRow row, Measure measure, RecordColumn column, String text) {
        Optional<Unit> unit = Unit.of(text);
        if (unit.isEmpty()) {
            row.fault(column, problem("unknown_unit", text, measure.unit()));
        } else if (!unit.get().convertibleTo(measure.unit())) {
            row.fault(column, problem("other_kind_of_unit", text, measure.unit()));
        }
        return unit.filter(u -> u.convertibleTo(measure.unit())).orElse(null);
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(LifeCycleCostsKind.class, code, arguments);
    }
}
