package io.wertpfad.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Metrics files as they might come, with everything that goes wrong in them; the same for the same seed. */
final class RandomExports {

    private static final String[] MEASURES = {
        "nw;downtime",
        "nw;downtime",
        "nw;repair",
        "nw;claims",
        "nw;cost",
        "nw;wait",
        "nw;stock",
        "yard;loading",
        "nw;scrap"
    };
    private static final String[] UNITS = {"h", "min", "h", "pcs", "EUR", "min", "pcs", "h", "%"};
    private static final String[] PLACES = {"", "Köln", "Görlitz", " Süd ", "A"};
    private static final String[] NO_NUMBERS = {"", "-", "n/a", "#DIV/0!", "defekt", "NaN", "12,5 h", "(3)", "1e3", "7,"
    };
    private static final String[] DATES = {"dd.MM.yyyy", "yyyy-MM-dd", "d.M.yy", "MM/dd/yyyy", "dd/MM/yyyy", "yyyy-MM"};
    private static final String[] ODD_LINES = {
        "",
        ";;;;;",
        "Summe;;;;123;",
        "nw;downtime;03.10.2026",
        "a;b;c;d;e;f;g;h",
        "Use Case;Kennzahl;Datum;Standort;Wert;Einheit",
        "nw;\"downtime\";03.10.2026;\"Köln; Süd\";12,5;h",
        "nw;downtime;03.10.2026;5\" Rohr;12,5;h",
        "nw;downtime;\"offen;;;",
        "* Bemerkung: ohne Gewähr",
        "nope;downtime;03.10.2026;Köln;1,5;h",
        "nw;nope;03.10.2026;Köln;1,5;h",
        "nw;downtime;99.99.2026;Köln;1,5;h",
        "nw;downtime;03.10.2026;Köln;1.5;h",
        "nw;downtime;03.10.2026;Köln;1,5;km",
        "nw;downtime;03.10.2026;Kö\tln;1,5;h",
        "nw;downtime;03.10.2026;Kö\rln;1,5;h",
        "nw;downtime;KW 41/2026;Köln;1,5;h",
        "nw;downtime;03.10.2026;Köln;999999999999999;h",
        "nw;downtime;03.10.2026;Köln;0,000000000000001;h"
    };

    private final SplittableRandom random;

    RandomExports(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next file. */
    byte[] next() {
        Charset charset = random.nextBoolean() ? StandardCharsets.UTF_8 : LoadFile.CHARSET;
        String mark = charset.equals(StandardCharsets.UTF_8) && random.nextInt(4) == 0 ? "\uFEFF" : "";
        String lineEnd = random.nextInt(3) == 0 ? "\n" : "\r\n";
        String text = mark + String.join(lineEnd, lines()) + (random.nextInt(3) == 0 ? "" : lineEnd);
        return text.getBytes(charset);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (random.nextInt(5) == 0) {
            lines.addAll(List.of("Export Werk Süd", ""));
        }
        lines.add("Use Case;Kennzahl;Datum;Standort;Wert;Einheit");
        DateTimeFormatter dates = DateTimeFormatter.ofPattern(pick(DATES, 2), Locale.ROOT);
        int rows = 1 + random.nextInt(400);
        int faultIn = random.nextBoolean() ? Integer.MAX_VALUE : 20 + random.nextInt(200);
        int measures = 1 + random.nextInt(MEASURES.length);
        int decimals = random.nextInt(4);
        boolean thousands = random.nextInt(3) == 0;
        LocalDate first = LocalDate.of(2026, 9, 25).plusDays(random.nextInt(20));
        int days = 1 + random.nextInt(30);
        for (int i = 0; i < rows; i++) {
            if (random.nextInt(faultIn) == 0) {
                lines.add(ODD_LINES[random.nextInt(ODD_LINES.length)]);
                continue;
            }
            int measure = random.nextInt(measures);
            String value = random.nextInt(faultIn) == 0 ? pick(NO_NUMBERS, 1) : number(decimals, thousands);
            String date = dates.format(first.plusDays(random.nextInt(days)));
            String unit = random.nextInt(4) == 0 ? "" : UNITS[measure];
            lines.add(MEASURES[measure] + ";" + date + ";" + pick(PLACES, 1) + ";" + value + ";" + unit);
        }
        if (random.nextInt(4) == 0) {
            lines.addAll(List.of("", "Summe;;;;12.345,67;", "Stand: gestern"));
        }
        return lines;
    }

    /** One of these; the first is taken more often. */
    private String pick(String[] texts, int bias) {
        return texts[Math.max(0, random.nextInt(texts.length + bias) - bias)];
    }

    private String number(int decimals, boolean thousands) {
        long digits = random.nextInt(6) == 0 ? random.nextLong(10_000_000_000L) : random.nextInt(100_000);
        String sign = random.nextInt(30) == 0 ? "-" : "";
        int own = random.nextInt(5) == 0 ? random.nextInt(4) : decimals;
        String text =
                String.format(Locale.ROOT, thousands ? "%,d" : "%d", digits).replace(',', '.');
        return sign
                + text
                + (own == 0
                        ? ""
                        : "," + "0123456789".substring(random.nextInt(6)).substring(0, own));
    }
}
