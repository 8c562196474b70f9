package io.wertpfad.unit;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tech.units.indriya.unit.BaseUnit;

/** Currencies by ISO code, their thousands and millions. Each currency is a kind of its own: there are no rates here. */
final class Currencies {

    /** Metals, bonds and test codes of ISO 4217 have no smallest coin. */
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    /** The dollar sign alone is taken for US dollars; it converts to no other dollar, so a mistake is seen. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("€", "EUR"),
            Map.entry("eur", "EUR"),
            Map.entry("euro", "EUR"),
            Map.entry("euros", "EUR"),
            Map.entry("$", "USD"),
            Map.entry("us$", "USD"),
            Map.entry("usd", "USD"),
            Map.entry("us-dollar", "USD"),
            Map.entry("£", "GBP"),
            Map.entry("gbp", "GBP"),
            Map.entry("chf", "CHF"),
            Map.entry("sfr.", "CHF"),
            Map.entry("franken", "CHF"));

    private static final List<Multiple> MULTIPLES = List.of(
            new Multiple("(?:(?i:Tsd\\.?|tausend|thousand)|[TkK])\\s?(.+)", 1000, "k", "T"),
            new Multiple("(?:(?i:Mio\\.?|Millionen|millions?)|M)\\s?(.+)", 1_000_000, "M", "Mio. "));

    private Currencies() {}

    static boolean isCode(String text) {
        return CODES.contains(text);
    }

    /** The unit of a text in normal form. */
    static Optional<Unit> unit(String text) {
        Optional<String> code = code(text);
        if (code.isPresent()) {
            return code.map(c -> new Unit(c, c, new BaseUnit<>(c)));
        }
        return MULTIPLES.stream()
                .flatMap(multiple -> multiple.unit(text).stream())
                .findFirst();
    }

    private static Optional<String> code(String text) {
        if (isCode(text)) {
            return Optional.of(text);
        }
        return Optional.ofNullable(NAMES.get(text.toLowerCase(Locale.ROOT)));
    }

    /** Thousands or millions of a currency. */
    private record Multiple(Pattern pattern, int factor, String prefix, String germanPrefix) {

        Multiple(String pattern, int factor, String prefix, String germanPrefix) {
            this(Pattern.compile(pattern), factor, prefix, germanPrefix);
        }

        Optional<Unit> unit(String text) {
            Matcher matcher = pattern.matcher(text);
            return matcher.matches()
                    ? code(matcher.group(1))
                            .map(code ->
                                    new Unit(prefix + code, germanPrefix + code, new BaseUnit<>(code).multiply(factor)))
                    : Optional.empty();
        }
    }
}
