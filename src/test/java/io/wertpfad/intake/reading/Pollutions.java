package io.wertpfad.intake.reading;

import io.wertpfad.intake.reading.CleanTable.Style;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Spoils a clean table in the ways that files are spoilt, one fault a file. The faults are those that studies of public CSV
 * files found in use (Vitagliano et al., “Pollock: A Data Loading Benchmark”, VLDB 2023), and those of German exports.
 */
final class Pollutions {

    private static final int ROWS = 14;

    private final List<PollutedFile> files = new ArrayList<>();
    private final CleanTable table;
    private final Style style;
    private final String language;

    private Pollutions(CleanTable table, Style style, String language) {
        this.table = table;
        this.style = style;
        this.language = language;
    }

    static List<PollutedFile> all() {
        List<PollutedFile> files = new ArrayList<>();
        files.addAll(new Pollutions(CleanTable.english(ROWS), Style.COMMA, "en").polluted());
        files.addAll(new Pollutions(CleanTable.german(ROWS), Style.SEMICOLON, "de").polluted());
        return files;
    }

    private List<PollutedFile> polluted() {
        payload();
        charsets();
        headers();
        besides();
        furtherTables();
        dialects();
        for (int row = 0; row <= ROWS; row++) {
            delimitersOfRow(row);
            for (int column = 0; column < table.header().size(); column++) {
                delimiterTooMany(row, column);
                delimiterTooFew(row, column);
                quoteTooMany(row, column);
            }
        }
        return files;
    }

    private void payload() {
        String text = style.text(table.lines());
        add("clean", text, table);
        add("no line end at the end", text.substring(0, text.length() - 2), table);
        add("blank line at the end", text + "\r\n", table);
        add("empty file", "", new CleanTable(List.of(), List.of()));
        add("header only", style.text(List.of(table.header())), table.withRows(List.of()));
        CleanTable one = table.withRows(table.rows().subList(0, 1));
        add("one row", style.text(one.lines()), one);
        add("blank lines between", text.replace("\r\n", "\r\n\r\n"), table);
        add(
                "NUL bytes",
                text.replace("Palettenheber", "Paletten\0heber"),
                replaced("Palettenheber", "Paletten\0heber"));
        add(
                "line break in a cell",
                style.text(replaced("Umbau ohne", "Umbau\nohne").lines()),
                replaced("Umbau ohne", "Umbau\nohne"));
        String lengthy = "sehr lang ".repeat(2_000).strip();
        add("very long cells", style.text(replaced("Nach dem", lengthy).lines()), replaced("Nach dem", lengthy));
    }

    private void charsets() {
        String text = style.text(table.lines());
        encoded("UTF-8 with mark", "\uFEFF" + text, StandardCharsets.UTF_8);
        encoded("windows-1252", text, Charset.forName("windows-1252"));
        encoded("UTF-16 with mark", "\uFEFF" + text, StandardCharsets.UTF_16LE);
        encoded("UTF-16 without mark", text, StandardCharsets.UTF_16BE);
        add("mark inside", text.replaceFirst("\r\n", "\r\n\uFEFF"), table);
    }

    private void headers() {
        add("no header", style.text(table.rows()), table.withHeader(List.of()));
        List<List<String>> lines = new ArrayList<>(table.lines());
        lines.add(0, table.header());
        add("header in 2 lines", style.text(lines), table.withHeader(repeated(2)));
        lines.add(0, table.header());
        add("header in 3 lines", style.text(lines), table.withHeader(repeated(3)));
        add(
                "units below the header",
                style.text(
                        table.lines(),
                        0,
                        style.line(table.header())
                                + style.lineEnd()
                                + style.line(List.of("", "[h]", "[Stk]", "", "[EUR]", "", "", "", ""))),
                table.withHeader(units()));
        List<String> twice = new ArrayList<>(table.header());
        twice.set(6, twice.get(5));
        add("name twice", style.text(table.withHeader(twice).lines()), table.withHeader(twice));
        List<String> unnamed = new ArrayList<>(table.header());
        unnamed.set(3, "");
        add("name missing", style.text(table.withHeader(unnamed).lines()), table.withHeader(unnamed));
    }

    private void besides() {
        String text = style.text(table.lines());
        String tail = style.delimiter().repeat(table.header().size() - 1) + "\r\n";
        add("preamble", "Bericht" + tail + tail + text, table);
        add("preamble of texts", "Bericht der Instandhaltung\r\nStand: 03.10.2026\r\n\r\n" + text, table);
        add(
                "preamble of pairs",
                style.line(List.of("Werk", "Bremen")) + "\r\n" + style.line(List.of("Stand", "Oktober")) + "\r\n\r\n"
                        + text,
                table);
        add("footnote", text + "\r\n* vorläufige Werte, ohne Gewähr\r\n", table);
        add("footnote at once", text + "Quelle: Leitstand" + tail, table);
        add("total", text + style.line(List.of("Summe", "", "321", "", "1234", "", "", "", "")) + "\r\n", table);
        String header = style.line(table.header()) + "\r\n";
        int middle = text.indexOf("\r\n", text.length() / 2) + 2;
        add("header repeated", text.substring(0, middle) + header + text.substring(middle), table);
        add("declared delimiter", "sep=" + style.delimiter() + "\r\n" + text, table);
        String trailing = text.replace("\r\n", style.delimiter() + "\r\n");
        add("delimiter at each end", trailing, table);
        int second = text.indexOf("\r\n") + 2;
        add("delimiter at the ends of rows", header + trailing.substring(second + 1), table);
    }

    private void furtherTables() {
        String text = style.text(table.lines());
        List<List<String>> less = new ArrayList<>();
        List<List<String>> more = new ArrayList<>();
        for (List<String> line : table.lines()) {
            less.add(line.subList(0, 7));
            List<String> longer = new ArrayList<>(line);
            longer.add(line == table.header() ? "Faktor" : "");
            more.add(longer);
        }
        for (String gap : List.of("", "\r\n")) {
            String with = gap.isEmpty() ? "" : " after a gap";
            add("table once more" + with, text + gap + text, table);
            add("narrower table" + with, text + gap + style.text(less), table);
            add("wider table" + with, text + gap + style.text(more), table);
        }
    }

    private void dialects() {
        for (String delimiter : List.of(",", ";", "\t", "|", ", ", " ")) {
            add(
                    "delimiter <" + delimiter.replace("\t", "tab") + ">",
                    style.delimiter(delimiter).text(table.lines()),
                    table);
        }
        add("single quotes", style.quote("'").text(table.lines()), table);
        add("escapes", style.escape("\\").text(table.lines()), table);
        add("bare quotes", style.escape("").text(table.lines()), table);
        add("line ends LF", style.lineEnd("\n").text(table.lines()), table);
        add("line ends CR", style.lineEnd("\r").text(table.lines()), table);
        add("line ends mixed", style.text(table.lines()).replaceAll("(?s)(.*?)\r\n(.*?)\r\n", "$1\n$2\r\n"), table);
        String all = style.text(table.lines());
        StringBuilder quoted = new StringBuilder();
        for (List<String> line : table.lines()) {
            quoted.append(String.join(
                            style.delimiter(),
                            line.stream()
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append("\r\n");
        }
        add("all cells quoted", quoted.toString(), table);
        add("blanks around", all.replace(style.delimiter() + "\"", style.delimiter() + " \""), table);
    }

    private void delimitersOfRow(int row) {
        for (String delimiter : List.of(",", ";", "\t", "|", " ")) {
            if (!delimiter.equals(style.delimiter())) {
                String line = String.join(delimiter, style.cells(table.lines().get(row)));
                add(
                        row == 0
                                ? "header in another delimiter"
                                : "row in another delimiter <" + delimiter.replace("\t", "tab") + ">",
                        style.text(table.lines(), row, line),
                        table);
            }
        }
    }

    private void delimiterTooMany(int row, int column) {
        List<String> cells = new ArrayList<>(style.cells(table.lines().get(row)));
        cells.add(column, "");
        add(
                (row == 0 ? "header" : "row") + " with a delimiter too many",
                style.text(table.lines(), row, String.join(style.delimiter(), cells)),
                table);
    }

    /** Two cells have become one, and nobody can say where it was cut: the rest moves, and is filled at the end. */
    private void delimiterTooFew(int row, int column) {
        if (column == 0 || row == 0) {
            return;
        }
        List<String> line = table.lines().get(row);
        List<String> cells = style.cells(line);
        boolean quotes =
                cells.get(column - 1).endsWith("\"") || cells.get(column).startsWith("\"");
        if (quotes) {
            return;
        }
        List<String> joined = new ArrayList<>(line);
        joined.set(column - 1, line.get(column - 1) + joined.remove(column));
        joined.add("");
        List<String> written = new ArrayList<>(cells);
        written.set(column - 1, cells.get(column - 1) + written.remove(column));
        List<List<String>> rows = new ArrayList<>(table.rows());
        rows.set(row - 1, joined);
        add(
                "row with a delimiter too few",
                style.text(table.lines(), row, String.join(style.delimiter(), written)),
                table.withRows(rows));
    }

    private void quoteTooMany(int row, int column) {
        List<String> line = table.lines().get(row);
        List<String> written = new ArrayList<>(style.cells(line));
        written.set(column, "\"" + written.get(column));
        List<String> expected = new ArrayList<>(line);
        expected.set(column, "\"" + line.get(column));
        List<List<String>> lines = new ArrayList<>(table.lines());
        lines.set(row, expected);
        add(
                (row == 0 ? "header" : "row") + " with a quote too many",
                style.text(table.lines(), row, String.join(style.delimiter(), written)),
                new CleanTable(lines.get(0), lines.subList(1, lines.size())));
    }

    private List<String> repeated(int times) {
        return table.header().stream()
                .map(name -> String.join(" ", Collections.nCopies(times, name)))
                .toList();
    }

    private List<String> units() {
        List<String> names = new ArrayList<>(table.header());
        names.set(1, names.get(1) + " [h]");
        names.set(2, names.get(2) + " [Stk]");
        names.set(4, names.get(4) + " [EUR]");
        return names;
    }

    private CleanTable replaced(String text, String other) {
        return table.withRows(table.rows().stream()
                .map(row -> row.stream().map(cell -> cell.replace(text, other)).toList())
                .toList());
    }

    private void encoded(String kind, String text, Charset charset) {
        files.add(new PollutedFile(
                kind, language + "-" + files.size() + ".csv", text, charset, table.header(), table.rows()));
    }

    private void add(String kind, String text, CleanTable expected) {
        files.add(new PollutedFile(
                kind,
                language + "-" + files.size() + ".csv",
                text,
                StandardCharsets.UTF_8,
                expected.header(),
                expected.rows()));
    }
}
