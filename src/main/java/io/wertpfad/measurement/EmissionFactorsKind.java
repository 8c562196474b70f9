package io.wertpfad.measurement;

import io.wertpfad.intake.FileLoad.Result;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.record.RecordColumn;
import io.wertpfad.intake.record.RecordKind;
import io.wertpfad.intake.record.RecordRow;
import io.wertpfad.unit.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Emission factors: how much CO2 equivalent a unit of an activity causes, from a day on. */
@Component
final class EmissionFactorsKind extends RecordKind<EmissionFactor> {

    private static final RecordColumn ACTIVITY = RecordColumn.text("activity");
    private static final RecordColumn UNIT = RecordColumn.text("unit");
    private static final RecordColumn FACTOR = RecordColumn.number("kgco2e_per_unit");
    private static final RecordColumn VALID_FROM = RecordColumn.date("valid_from");
    private static final RecordColumn SOURCE = RecordColumn.text("source");

    private static final Unit KILOGRAM = Unit.of("kg").orElseThrow();

    private final RollUps store;

    EmissionFactorsKind(JdbcTemplate template) {
        super(
                "emission_factors",
                List.of(ACTIVITY, UNIT, FACTOR, VALID_FROM, SOURCE),
                new FactorStore(template).table());
        this.store = new RollUps(template);
    }

    @Override
    protected @Nullable EmissionFactor read(RecordRow row) {
        String activity = row.text(ACTIVITY);
        String source = row.text(SOURCE);
        LocalDate validFrom = row.from(VALID_FROM);
        Unit unit = unit(row);
        Parsed.Value number = row.number(FACTOR);
        BigDecimal kilograms = number == null || unit == null ? null : kilograms(row, number, unit);
        if (kilograms != null && kilograms.signum() < 0) {
            row.fault(FACTOR, problem("negative_factor"));
        }
        if (!activity.isEmpty() && validFrom != null) {
            row.keyedBy(activity, validFrom);
        }
        return row.isSound() && unit != null && kilograms != null && validFrom != null
                ? new EmissionFactor(activity, unit, kilograms, validFrom, source)
                : null;
    }

    private static @Nullable Unit unit(RecordRow row) {
        String text = row.text(UNIT);
        Optional<Unit> unit = Unit.of(text);
        if (unit.isEmpty() && !text.isEmpty()) {
            List<String> nearest = Unit.nearest(text);
            row.fault(UNIT, problem("no_unit", text, nearest.isEmpty() ? Unit.documented() : nearest));
        }
        return unit.orElse(null);
    }

    /** The factor is in kilograms unless the cell itself says otherwise: {@code 363 g} or {@code 0.363 kg/kWh}. */
    private static @Nullable BigDecimal kilograms(RecordRow row, Parsed.Value number, Unit unit) {
        String written = number.unit();
        if (written == null) {
            return number.value();
        }
        Optional<Unit> mass = Unit.of(written);
        Optional<Unit> perUnit = Unit.of("kg/" + unit.symbol());
        if (mass.isPresent() && mass.get().isMass()) {
            return mass.get().convert(number.value(), KILOGRAM);
        }
        if (mass.isPresent() && perUnit.isPresent() && mass.get().convertibleTo(perUnit.get())) {
            return mass.get().convert(number.value(), perUnit.get());
        }
        row.fault(FACTOR, problem("other_kind_of_unit", written, "kg/" + unit.symbol()));
        return null;
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(EmissionFactorsKind.class, code, arguments);
    }

    @Override
    protected Result effects(LoadContext context) {
        return new Result(new FactorChanges(store, context).restated(), List.of());
    }
}
