package io.wertpfad.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words with which a row begins that sums up others. */
final class Totals {

    private static final Set<String> WORDS = Set.of(
            "summe",
            "summen",
            "gesamt",
            "gesamtsumme",
            "gesamtergebnis",
            "ergebnis",
            "endsumme",
            "zwischensumme",
            "teilergebnis",
            "insgesamt",
            "durchschnitt",
            "mittelwert",
            "total",
            "totals",
            "subtotal",
            "sum",
            "average",
            "grand",
            "∑");

    private Totals() {}

    /** Whether the first filled cell begins with such a word; a row of data may do so too. */
    static boolean isTotal(List<String> cells) {
        for (String cell : cells) {
            String text = CellText.strip(cell);
            if (!text.isEmpty()) {
                return isAsterisks(text) || WORDS.contains(firstWord(text).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    /** SAP marks totals and totals of totals so; with text behind them, asterisks begin a remark. */
    private static boolean isAsterisks(String text) {
        return text.chars().allMatch(c -> c == '*');
    }

    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ':') {
            end++;
        }
        return text.substring(0, end);
    }
}
