package io.wertpfad.unit;

import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tech.units.indriya.unit.Units;

/**
 * A documented unit of measure; the list is in {@code src/docs/units.md}. Two units are equal when their symbols are.
 *
 * <p>Two units convert into each other when they are of one kind. Each currency is a kind of its own, and so is each
 * quotient of kinds: {@code kWh/pcs} converts to {@code MJ/pcs}, but not to {@code kWh/kg}.
 */
public final class Unit {

    private final String symbol;
    private final String german;
    private final javax.measure.Unit<?> measure;
    private final Scale scale;

    Unit(String symbol, String german, javax.measure.Unit<?> measure) {
        this.symbol = symbol;
        this.german = german;
        this.measure = measure;
        this.scale = Scale.of(measure);
    }

    /** The unit of a symbol or a known synonym ({@code Std.}, {@code €}), or empty if it is none of the documented ones. */
    public static Optional<Unit> of(String text) {
        return Notation.unit(text);
    }

    /** The symbols of the simple units, for messages; of the currencies only the usual ones. */
    public static List<String> documented() {
        return Catalogue.symbols();
    }

    /** Up to three symbols of documented units that may be meant by a text that names none, nearest first. */
    public static List<String> nearest(String text) {
        return Notation.nearest(text);
    }

    /** The documented symbol, the same in every language: {@code h}, {@code kg}, {@code %}, {@code EUR}, {@code pcs}. */
    public String symbol() {
        return symbol;
    }

    /** The symbol as people read it: {@code Stk.} for {@code pcs} in German; empty for a plain number. */
    public String symbol(Language language) {
        if (symbol.equals(Catalogue.PLAIN_NUMBER)) {
            return "";
        }
        return language == Language.DE ? german : symbol;
    }

    public boolean convertibleTo(Unit other) {
        return measure.getSystemUnit().equals(other.measure.getSystemUnit());
    }

    /**
     * The value in another unit of the same kind, exact where it has a finite decimal form, else to 34 digits.
     *
     * @throws IllegalArgumentException if the units are of different kinds
     */
    public BigDecimal convert(BigDecimal value, Unit to) {
        if (equals(to)) {
            return value;
        }
        if (!convertibleTo(to)) {
            throw new IllegalArgumentException("No conversion from " + symbol + " to " + to.symbol);
        }
        return scale.convert(value, to.scale);
    }

    public boolean isPercent() {
        return symbol.equals("%");
    }

    /** Whether values in it never add up to anything, over months or over cases: shares and temperatures. */
    public boolean isLevel() {
        return Catalogue.LEVELS.contains(symbol);
    }

    /** Whether it is one of something per something else: pieces per hour. */
    public boolean isQuotient() {
        return symbol.indexOf('/') >= 0;
    }

    /** Whether it is a mass, as CO2 must be. */
    public boolean isMass() {
        return measure.getSystemUnit().equals(Units.KILOGRAM);
    }

    /** Whether it says how much of something there is, so that nothing is less than none: hours or pieces, not money or points. */
    public boolean isAmount() {
        return Catalogue.isAmount(symbol.split("/", 2)[0]);
    }

    String german() {
        return german;
    }

    javax.measure.Unit<?> measure() {
        return measure;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Unit unit && unit.symbol.equals(symbol);
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
