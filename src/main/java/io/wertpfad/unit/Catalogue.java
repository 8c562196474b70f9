package io.wertpfad.unit;

import static tech.units.indriya.unit.Units.CELSIUS;
import static tech.units.indriya.unit.Units.CUBIC_METRE;
import static tech.units.indriya.unit.Units.DAY;
import static tech.units.indriya.unit.Units.GRAM;
import static tech.units.indriya.unit.Units.HOUR;
import static tech.units.indriya.unit.Units.JOULE;
import static tech.units.indriya.unit.Units.KILOGRAM;
import static tech.units.indriya.unit.Units.LITRE;
import static tech.units.indriya.unit.Units.METRE;
import static tech.units.indriya.unit.Units.MINUTE;
import static tech.units.indriya.unit.Units.PERCENT;
import static tech.units.indriya.unit.Units.SECOND;
import static tech.units.indriya.unit.Units.SQUARE_METRE;
import static tech.units.indriya.unit.Units.WATT;
import static tech.units.indriya.unit.Units.WEEK;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tech.units.indriya.AbstractUnit;
import tech.units.indriya.unit.BaseUnit;

/**
 * The simple units and how people write them.
 *
 * <p>Symbols go by their case, for a milligram is no megagram, and so do the variants of a symbol that are listed because
 * they cannot be mistaken. Words go without regard to case and to a full stop at the end.
 */
final class Catalogue {

    static final String PLAIN_NUMBER = "1";

    private static final List<String> USUAL_CURRENCIES = List.of("EUR", "kEUR", "MEUR", "USD", "GBP", "CHF");

    /** Shares and temperatures: how high something stands, not how much of it there is. */
    static final Set<String> LEVELS = Set.of("%", "‰", "ppm", "°C");

    /** Where a value below zero means something. */
    private static final Set<String> SCALES = Set.of("pts", PLAIN_NUMBER, "%", "‰", "ppm", "°C");

    private static final List<Entry> ENTRIES = List.of(
            entry("s", SECOND, "sec", "sek", "Sekunde", "Sekunden", "second", "seconds"),
            entry("min", MINUTE, "MIN", "Min", "mins", "Minute", "Minuten", "minutes"),
            entry("h", HOUR, "H", "STD", "Std", "Stunde", "Stunden", "hour", "hours", "hr", "hrs"),
            entry("d", DAY, "Tag", "Tage", "Tg", "day", "days"),
            entry("wk", WEEK, "Woche", "Wochen", "week", "weeks").german("Wo."),
            entry("mg", GRAM.divide(1000), "Milligramm", "milligram", "milligrams"),
            entry("g", GRAM, "gr", "Gramm", "gram", "grams"),
            entry("kg", KILOGRAM, "KG", "Kg", "Kilo", "Kilogramm", "kilogram", "kilograms", "kgs"),
            entry("t", KILOGRAM.multiply(1000), "T", "to", "Tonne", "Tonnen", "tonnes"),
            entry("J", JOULE, "Joule", "joules"),
            entry("kJ", JOULE.multiply(1000), "Kilojoule"),
            entry("MJ", JOULE.multiply(1_000_000), "Megajoule"),
            entry("GJ", JOULE.multiply(1_000_000_000), "Gigajoule"),
            entry("Wh", JOULE.multiply(3600), "Wattstunde", "Wattstunden", "watt-hour", "watt-hours"),
            entry(
                    "kWh",
                    JOULE.multiply(3_600_000),
                    "KWH",
                    "kwh",
                    "KWh",
                    "Kilowattstunde",
                    "Kilowattstunden",
                    "kilowatt-hour",
                    "kilowatt-hours"),
            entry(
                    "MWh",
                    JOULE.multiply(3_600_000_000L),
                    "MWH",
                    "Megawattstunde",
                    "Megawattstunden",
                    "megawatt-hour",
                    "megawatt-hours"),
            entry(
                    "GWh",
                    JOULE.multiply(3_600_000_000_000L),
                    "GWH",
                    "Gigawattstunde",
                    "Gigawattstunden",
                    "gigawatt-hour",
                    "gigawatt-hours"),
            entry("W", WATT, "Watt", "watts"),
            entry("kW", WATT.multiply(1000), "KW", "kw", "Kilowatt", "kilowatts"),
            entry("MW", WATT.multiply(1_000_000), "Megawatt", "megawatts"),
            entry("mm", METRE.divide(1000), "MM", "Millimeter", "millimetre", "millimetres"),
            entry("cm", METRE.divide(100), "CM", "Zentimeter", "centimetre", "centimetres"),
            entry("m", METRE, "Meter", "metre", "metres"),
            entry("km", METRE.multiply(1000), "KM", "Kilometer", "kilometre", "kilometres"),
            entry("m2", SQUARE_METRE, "M2", "m^2", "qm", "sqm", "Quadratmeter"),
            entry("l", LITRE, "L", "Liter", "litre", "litres"),
            entry("m3", CUBIC_METRE, "M3", "m^3", "cbm", "Kubikmeter"),
            entry(
                            "pcs",
                            new BaseUnit<>("pcs"),
                            "PCS",
                            "Pcs",
                            "pc",
                            "piece",
                            "pieces",
                            "Stk",
                            "St",
                            "Stück",
                            "Stueck",
                            "ea",
                            "Anzahl",
                            "count")
                    .german("Stk."),
            entry("pts", new BaseUnit<>("pts"), "pt", "point", "points", "Pkt", "Punkt", "Punkte")
                    .german("Pkt."),
            entry(PLAIN_NUMBER, AbstractUnit.ONE, "Zahl", "number"),
            entry("%", PERCENT, "Prozent", "percent", "pct", "v.H"),
            entry("‰", AbstractUnit.ONE.divide(1000), "Promille", "per mille"),
            entry("ppm", AbstractUnit.ONE.divide(1_000_000), "PPM", "parts per million"),
            entry("°C", CELSIUS, "Grad Celsius", "degrees Celsius"));

    private static final Map<String, Entry> BY_SYMBOL = new LinkedHashMap<>();
    private static final Map<String, Entry> BY_WORD = new HashMap<>();

    static {
        ENTRIES.forEach(entry -> BY_SYMBOL.put(entry.unit().symbol(), entry));
        for (Entry entry : ENTRIES) {
            for (String spelling : entry.spellings()) {
                if (goesByCase(spelling)) {
                    BY_SYMBOL.putIfAbsent(spelling, entry);
                } else {
                    BY_WORD.putIfAbsent(word(spelling), entry);
                }
            }
        }
    }

    private Catalogue() {}

    static List<Entry> entries() {
        return ENTRIES;
    }

    static List<String> symbols() {
        return Stream.concat(ENTRIES.stream().map(entry -> entry.unit().symbol()), USUAL_CURRENCIES.stream())
                .toList();
    }

    static boolean isAmount(String symbol) {
        Entry entry = BY_SYMBOL.get(symbol);
        return entry != null && !SCALES.contains(entry.unit().symbol());
    }

    /** Every spelling with the symbol it stands for. */
    static Map<String, String> spellings() {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (Entry entry : ENTRIES) {
            String symbol = entry.unit().symbol();
            spellings.put(symbol, symbol);
            entry.spellings().forEach(spelling -> spellings.putIfAbsent(spelling, symbol));
        }
        USUAL_CURRENCIES.forEach(symbol -> spellings.put(symbol, symbol));
        return spellings;
    }

    static Optional<Unit> bySymbol(String text) {
        return Optional.ofNullable(BY_SYMBOL.get(text)).map(Entry::unit);
    }

    static Optional<Unit> byWord(String text) {
        return Optional.ofNullable(BY_WORD.get(word(text))).map(Entry::unit);
    }

    private static boolean goesByCase(String spelling) {
        return Currencies.isCode(spelling)
                || ENTRIES.stream().anyMatch(entry -> entry.unit().symbol().equalsIgnoreCase(spelling));
    }

    private static String word(String text) {
        String bare = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return bare.toLowerCase(Locale.ROOT);
    }

    private static Entry entry(String symbol, javax.measure.Unit<?> measure, String... spellings) {
        return new Entry(new Unit(symbol, symbol, measure), List.of(spellings));
    }

    /** A simple unit with its other spellings. */
    record Entry(Unit unit, List<String> spellings) {

        /** The same, with another symbol in German. */
        Entry german(String german) {
            return new Entry(new Unit(unit.symbol(), german, unit.measure()), spellings);
        }
    }
}
