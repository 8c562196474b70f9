package io.wertpfad.measurement;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.portfolio.Measure;
import io.wertpfad.unit.Unit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The units that stand in one row: beside the number, in the column of units, in the header. Where there are several, they
 * must be the same; where there is none, the measure's is meant.
 */
final class WrittenUnits {

    private static final Unit PLAIN_NUMBER = Unit.of("1").orElseThrow();

    private final MetricsColumns columns;
    private final UnitLookup units;
    private final Cells row;
    private final RowFaults faults;

    WrittenUnits(MetricsColumns columns, UnitLookup units, Cells row, RowFaults faults) {
        this.columns = columns;
        this.units = units;
        this.row = row;
        this.faults = faults;
    }

    /** Whether a quotient of plain numbers is one of these. */
    static boolean isShare(Unit unit) {
        return unit.convertibleTo(PLAIN_NUMBER);
    }

    /**
     * The unit of a value; null if it is none that fits, which is then among the faults.
     *
     * @param anyKind whether the value is an amount of an activity, whose unit need not be of the measure's kind
     */
    @Nullable
    Unit ofValue(Measure measure, Field amount, Parsed cell, boolean anyKind) {
        Field column = columns.get(Column.UNIT);
        String inCell = inCell(cell);
        String inColumn = column == null ? "" : row.text(column);
        String inHeader = amount.unit() == null ? "" : amount.unit();
        if (inCell.isEmpty() && inColumn.isEmpty() && inHeader.isEmpty()) {
            return measure.unit();
        }
        Unit unit = null;
        String written = "";
        for (String text : new String[] {inHeader, inColumn, inCell}) {
            if (text.isEmpty()) {
                continue;
            }
            Field where = column != null && text.equals(inColumn) ? column : amount;
            Unit next = known(where, text, measure);
            if (next != null && unit != null && !next.equals(unit)) {
                faults.add(where, "two_units", text, written);
            }
            unit = next;
            written = text;
        }
        Field where = column != null && inCell.isEmpty() && !inColumn.isEmpty() ? column : amount;
        return unit != null && (anyKind || fits(where, written, unit, measure)) ? unit : null;
    }

    /** The unit that a quotient is in, or null if none fits: then that is among the faults. */
    @Nullable
    Unit ofRatio(Measure measure, Field numerator, Parsed above, Field denominator, Parsed below) {
        Unit inColumn = inColumn(measure);
        String over = inCell(above);
        String under = inCell(below);
        if (over.isEmpty() && under.isEmpty()) {
            return inColumn;
        }
        if (over.isEmpty() || under.isEmpty()) {
            faults.add(over.isEmpty() ? denominator : numerator, "one_unit_of_two", over + under);
            return null;
        }
        if (isShare(measure.unit())) {
            boolean same = units.find(over).isPresent() && units.find(over).equals(units.find(under));
            if (!same) {
                faults.add(numerator, "other_kind_of_unit", over + "/" + under, measure.unit());
            }
            return inColumn;
        }
        String quotient = over + "/" + under;
        Unit unit = known(numerator, quotient, measure);
        return unit != null && fits(numerator, quotient, unit, measure) ? unit : null;
    }

    /** A number of rows is a plain number; pieces may be written beside it. */
    void ofCount(Field field, Parsed cell) {
        String text = inCell(cell);
        if (!text.isEmpty()
                && !units.find(text).map(Unit::symbol).filter("pcs"::equals).isPresent()) {
            faults.add(field, "not_a_count", text);
        }
    }

    /** The unit of a quotient as the column says it; plain numbers make the same share whatever it is written as. */
    private @Nullable Unit inColumn(Measure measure) {
        Field column = columns.get(Column.UNIT);
        String text = column == null ? "" : row.text(column);
        if (column == null || text.isEmpty()) {
            return measure.unit();
        }
        Unit unit = known(column, text, measure);
        if (unit == null || !fits(column, text, unit, measure)) {
            return null;
        }
        return isShare(unit) ? measure.unit() : unit;
    }

    private static String inCell(Parsed cell) {
        return cell instanceof Parsed.Value value && value.unit() != null ? value.unit() : "";
    }

    private @Nullable Unit known(Field where, String text, Measure measure) {
        Optional<Unit> unit = units.find(text);
        if (unit.isEmpty()) {
            faults.add(where, "unknown_unit", text, measure.unit());
        }
        return unit.orElse(null);
    }

    private boolean fits(Field where, String text, Unit unit, Measure measure) {
        boolean fits = unit.convertibleTo(measure.unit());
        if (!fits) {
            faults.add(where, "other_kind_of_unit", text, measure.unit());
        }
        return fits;
    }
}
