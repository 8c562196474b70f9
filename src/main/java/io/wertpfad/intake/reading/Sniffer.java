package io.wertpfad.intake.reading;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the dialect of a text: each one that may be meant is tried on the beginning of the text. The right one gives rows
 * of equal width and cells that do not look as if something else kept them apart.
 */
final class Sniffer {

    private static final List<Character> USUAL = List.of(';', '\t', ',', '|');
    private static final List<Character> RARE = List.of(' ', ':', '^', '~');
    private static final double CREDIBLE = 0.05;
    private static final double BEYOND_DOUBT = 0.5;
    private static final int SPACED = 50;
    private static final int HEADER_ROWS = 50;
    private static final double PER_KNOWN_NAME = 10;
    private static final Pattern DECLARED =
            Pattern.compile("\\A\uFEFF?\"?(?i:sep)=([^\\r\\n])\"?[;,\\t]*(?:\\r|\\n|\\z)");

    private final String sample;
    private final HeaderFinder finder;
    private final @Nullable Character prescribed;

    /**
     * A sniffer.
     *
     * @param sample whole lines from the beginning of the text
     * @param prescribed the delimiter that a definition names, or null
     */
    Sniffer(String sample, HeaderFinder finder, @Nullable Character prescribed) {
        this.prescribed = prescribed;
        this.sample = sample;
        this.finder = finder;
    }

    Dialect sniff() throws IOException {
        Dialect dialect = dialect();
        return dialect.delimiter() != ' ' && isSpaced(dialect) ? dialect.withSpaces() : dialect;
    }

    /** Whether a blank stands behind every delimiter that another cell follows. */
    private boolean isSpaced(Dialect dialect) {
        boolean quoted = false;
        int spaced = 0;
        int close = 0;
        for (int i = 0; i + 1 < sample.length(); i++) {
            char c = sample.charAt(i);
            if (c == dialect.quote()) {
                quoted = !quoted;
            } else if (c == '\n' || c == '\r') {
                quoted = false;
            } else if (c == dialect.delimiter() && !quoted) {
                char next = sample.charAt(i + 1);
                spaced += next == ' ' ? 1 : 0;
                close += next == ' ' || next == '\n' || next == '\r' ? 0 : 1;
            }
        }
        return spaced > close * SPACED;
    }

    private Dialect dialect() throws IOException {
        if (prescribed != null) {
            return best(List.of(prescribed)).dialect();
        }
        Matcher declared = DECLARED.matcher(sample);
        if (declared.lookingAt()) {
            return best(List.of(declared.group(1).charAt(0))).dialect();
        }
        Tried usual = best(USUAL);
        if (usual.score() > CREDIBLE && usual.cutsFirstRow()) {
            return usual.dialect();
        }
        // Commas in the cells below a header without any are decimal signs, perhaps.
        Tried rare = best(RARE);
        if (rare.score() > BEYOND_DOUBT && rare.score() > usual.score()) {
            return rare.dialect();
        }
        if (usual.score() > CREDIBLE) {
            return usual.dialect();
        }
        return new Dialect(usual.score() > 0 ? usual.dialect().delimiter() : mostFrequentInFirstLine(), '"');
    }

    private char mostFrequentInFirstLine() {
        String line = sample.lines().filter(text -> !text.isBlank()).findFirst().orElse("");
        boolean onlyLine = sample.lines().filter(text -> !text.isBlank()).count() == 1;
        char most = ';';
        long mostTimes = 0;
        for (char delimiter : USUAL) {
            long times = line.chars().filter(c -> c == delimiter).count();
            if (onlyLine && times > mostTimes) {
                most = delimiter;
                mostTimes = times;
            }
        }
        return most;
    }

    private Tried best(List<Character> delimiters) throws IOException {
        List<Tried> tried = new ArrayList<>();
        for (char delimiter : delimiters) {
            for (char quote : quotes()) {
                tried.add(attempt(new Dialect(delimiter, quote)));
                if (sample.indexOf("\\" + quote) >= 0) {
                    tried.add(attempt(new Dialect(delimiter, quote, '\\')));
                }
            }
        }
        Tried best = tried.get(0);
        for (Tried next : tried) {
            best = next.score() > best.score() ? next : best;
        }
        return best;
    }

    private List<Character> quotes() {
        return sample.indexOf('\'') < 0 ? List.of('"') : List.of('"', '\'');
    }

    private Tried attempt(Dialect dialect) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        int flawed = 0;
        try (Records records = new Records(new StringReader(sample), dialect)) {
            for (Row row = records.next(); row != null; row = records.next()) {
                if (!row.cells().stream().allMatch(String::isBlank)) {
                    rows.add(row.cells());
                    flawed += records.flaw() == null ? 0 : 1;
                }
            }
        }
        double sound = rows.isEmpty() ? 0 : 1 - (double) flawed / rows.size();
        int known =
                rows.stream().limit(HEADER_ROWS).mapToInt(finder::score).max().orElse(0);
        boolean cut = !rows.isEmpty() && rows.get(0).size() > 1;
        return new Tried(dialect, agreement(rows) * sound + known * PER_KNOWN_NAME, cut);
    }

    /** How many rows are as wide as a neighbour, and how many of their cells are clean; between 0 and 1. */
    private static double agreement(List<List<String>> rows) {
        double agreeing = 0;
        long cells = 0;
        long clean = 0;
        for (int i = 0; i < rows.size(); i++) {
            int width = rows.get(i).size();
            boolean agrees = (i > 0 && rows.get(i - 1).size() == width)
                    || (i + 1 < rows.size() && rows.get(i + 1).size() == width);
            if (width > 1 && agrees) {
                agreeing += (width - 1.0) / width;
                cells += width;
                clean += rows.get(i).stream().filter(Sniffer::isClean).count();
            }
        }
        double share = cells == 0 ? 0 : (double) clean / cells;
        return rows.isEmpty() ? 0 : agreeing / rows.size() * share * share;
    }

    private static boolean isClean(String cell) {
        String text = CellText.strip(cell);
        if (text.isEmpty()) {
            return true;
        }
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        if (first == '"' || last == '"' || (first == '\'' && last == '\'')) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bareComma = c == ',' && i + 1 < text.length() && text.charAt(i + 1) != ' ';
            if (c == ';' || c == '\t' || c == '|' || bareComma) {
                return CellShape.of(text) != CellShape.TEXT;
            }
        }
        return true;
    }

    private record Tried(Dialect dialect, double score, boolean cutsFirstRow) {}
}
