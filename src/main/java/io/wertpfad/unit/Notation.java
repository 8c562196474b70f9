package io.wertpfad.unit;

import io.wertpfad.text.NearestNames;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how people write units: simple ones, masses of CO2 equivalents, and quotients such as {@code l/100 km}. */
final class Notation {

    private static final int LONGEST = 60;

    private static final Pattern QUOTIENT = Pattern.compile("(.+?)(?:\\s?/\\s?|\\s(?:pro|per|je)\\s)(.+)");
    private static final Pattern MULTIPLE = Pattern.compile("(10|100|1000)\\s?(\\D.*)");
    private static final Pattern CO2 = Pattern.compile(
            "(\\S+?)[ _-]?CO2[ _-]?(?:e|eq|(?:ä|ae)q\\.?|(?:Ä|Ae)quivalente?|equivalents?)?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Set<String> NEVER_BELOW = Set.of("%", "‰", "ppm", "°C", Catalogue.PLAIN_NUMBER);

    private Notation() {}

    static Optional<Unit> unit(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String normal = normal(text);
        Optional<Unit> simple = simple(normal);
        Matcher quotient = QUOTIENT.matcher(normal);
        return simple.isPresent() || !quotient.matches()
                ? simple
                : simple(quotient.group(1)).flatMap(above -> quotient(above, quotient.group(2)));
    }

    static List<String> nearest(String text) {
        if (text.length() > LONGEST) {
            return List.of();
        }
        String normal = normal(text);
        Matcher quotient = QUOTIENT.matcher(normal);
        if (!quotient.matches()) {
            return nearestSimple(normal);
        }
        List<String> quotients = new ArrayList<>();
        for (String above : nearestSimple(quotient.group(1))) {
            for (String below : nearestSimple(quotient.group(2))) {
                unit(above + "/" + below).map(Unit::symbol).ifPresent(quotients::add);
            }
        }
        return quotients.stream().distinct().limit(3).toList();
    }

    private static List<String> nearestSimple(String text) {
        Optional<Unit> known = simple(text);
        if (known.isPresent()) {
            return List.of(known.get().symbol());
        }
        Map<String, String> spellings = Catalogue.spellings();
        return NearestNames.of(text, spellings.keySet()).stream()
                .flatMap(spelling -> Optional.ofNullable(spellings.get(spelling)).stream())
                .distinct()
                .toList();
    }

    /** A code of ISO 4217 goes before words: {@code SEK} are crowns, {@code Sek} and {@code sek} are seconds. */
    private static Optional<Unit> simple(String text) {
        return Catalogue.bySymbol(text)
                .or(() -> Currencies.unit(text))
                .or(() -> Catalogue.byWord(text))
                .or(() -> massOfCo2(text));
    }

    private static Optional<Unit> massOfCo2(String text) {
        Matcher co2 = CO2.matcher(text);
        return co2.matches() ? simple(co2.group(1)).filter(Unit::isMass) : Optional.empty();
    }

    private static Optional<Unit> quotient(Unit above, String below) {
        Matcher multiple = MULTIPLE.matcher(below);
        boolean multiplied = multiple.matches();
        int factor = multiplied ? Integer.parseInt(multiple.group(1)) : 1;
        return simple(multiplied ? multiple.group(2) : below)
                .filter(unit -> !above.isLevel() && !NEVER_BELOW.contains(unit.symbol()))
                .map(unit -> quotient(above, factor, unit));
    }

    private static Unit quotient(Unit above, int factor, Unit below) {
        String sign = factor == 1 ? "/" : "/" + factor + " ";
        return new Unit(
                above.symbol() + sign + below.symbol(),
                above.german() + sign + below.german(),
                above.measure().divide(below.measure().multiply(factor)));
    }

    /** Superscripts, subscripts and unusual spaces in their plain form. */
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip();
    }
}
