package io.wertpfad.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table as analysts have it, before anything goes wrong: dates, times, numbers, codes, short and long texts with
 * delimiters and quotes in them, and a column that is mostly empty.
 */
record CleanTable(List<String> header, List<List<String>> rows) {

    private static final List<String> ARTICLES = List.of(
            "Förderband, links",
            "Greifer 12\"",
            "Leser's Choice",
            "Palettenheber",
            "Scanner \"Blitz\" mobil",
            "Hubtisch; hydraulisch",
            "Rollenbahn 3 m",
            "Kartonverschließer");
    private static final List<String> TEXTS = List.of(
            "Läuft ruhig, braucht wenig Wartung, und ist schnell getauscht.",
            "Zwei Schichten am Tag; samstags nur eine.",
            "Kunde meldet: \"steht\" seit gestern, Ersatz bestellt.",
            "Nach dem Umbau ohne Befund",
            "It's back in service, no parts were needed.",
            "Prüfung bestanden: alle Werte im Bereich");

    static CleanTable german(int rows) {
        return of(rows, "%02d.%02d.2026", true);
    }

    static CleanTable english(int rows) {
        return of(rows, "%02d/%02d/2026", false);
    }

    private static CleanTable of(int count, String date, boolean german) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String price = String.format(Locale.ROOT, german ? "%d,%02d €" : "$%d.%02d", 3 + i * 7 % 90, i * 13 % 100);
            rows.add(List.of(
                    String.format(Locale.ROOT, date, 1 + i % 28, 1 + i / 28 % 12),
                    String.format(Locale.ROOT, "%02d:%02d", i % 24, i % 4 * 15),
                    String.valueOf(i * 3 % 17),
                    String.format(Locale.ROOT, "%c%c-%04d", 'A' + i % 9, 'K' + i % 7, 1009 + i * 37),
                    price,
                    ARTICLES.get(i % ARTICLES.size()),
                    TEXTS.get(i % TEXTS.size()),
                    "https://www.example.com/artikel/" + (1009 + i * 37) + ".html",
                    ""));
        }
        List<String> header = german
                ? List.of(
                        "DATUM",
                        "UHRZEIT",
                        "Menge",
                        "ARTIKELNR",
                        "Preis",
                        "Artikel",
                        "Beschreibung",
                        "URL",
                        "Bemerkung")
                : List.of("DATE", "TIME", "Qty", "PARTID", "Price", "Part", "Description", "URL", "Comments");
        return new CleanTable(header, List.copyOf(rows));
    }

    /** Header and rows. */
    List<List<String>> lines() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        return lines;
    }

    CleanTable withRows(List<List<String>> others) {
        return new CleanTable(header, others);
    }

    CleanTable withHeader(List<String> other) {
        return new CleanTable(other, rows);
    }

    /** How a table is written. */
    record Style(String delimiter, String quote, String escape, String lineEnd) {

        static final Style COMMA = new Style(",", "\"", "\"", "\r\n");
        static final Style SEMICOLON = new Style(";", "\"", "\"", "\r\n");

        Style delimiter(String other) {
            return new Style(other, quote, escape, lineEnd);
        }

        Style quote(String other) {
            return new Style(delimiter, other, escape.equals(quote) ? other : escape, lineEnd);
        }

        Style escape(String other) {
            return new Style(delimiter, quote, other, lineEnd);
        }

        Style lineEnd(String other) {
            return new Style(delimiter, quote, escape, other);
        }

        /** A cell, in quotes if it is a longer text or holds what must be kept apart. */
        String cell(String text) {
            boolean quoted = text.contains(delimiter.strip().isEmpty() ? delimiter : delimiter.strip())
                    || text.contains(quote)
                    || text.contains("\n")
                    || text.startsWith("https");
            return quoted ? quote + text.replace(quote, escape + quote) + quote : text;
        }

        List<String> cells(List<String> row) {
            return row.stream().map(this::cell).toList();
        }

        String line(List<String> row) {
            return String.join(delimiter, cells(row));
        }

        String text(List<List<String>> lines) {
            return lines.stream().map(row -> line(row) + lineEnd).collect(Collectors.joining());
        }

        /** The text with one line written otherwise. */
        String text(List<List<String>> lines, int changed, String line) {
            return IntStream.range(0, lines.size())
                    .mapToObj(i -> (i == changed ? line : line(lines.get(i))) + lineEnd)
                    .collect(Collectors.joining());
        }
    }
}
