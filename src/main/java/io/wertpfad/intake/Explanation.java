package io.wertpfad.intake;

import io.wertpfad.intake.export.View;
import io.wertpfad.intake.reading.DateReading;
import io.wertpfad.intake.reading.Dialect;
import io.wertpfad.intake.reading.NumberReading;
import io.wertpfad.intake.reading.Table;
import io.wertpfad.text.Message;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** How a file was understood, in sentences for the person who dropped it: what to look at first if figures look odd. */
final class Explanation {

    private static final int SHOWN_COLUMNS = 12;
    private static final Map<Character, String> NAMED_SIGNS = Map.of(
            ';',
            "semicolon",
            ',',
            "comma",
            '\t',
            "tab",
            '|',
            "bar",
            ' ',
            "space",
            '.',
            "point",
            '"',
            "quotes",
            '\'',
            "apostrophes");

    private final OpenedFile file;
    private final List<Message> sentences = new ArrayList<>();

    private Explanation(OpenedFile file) {
        this.file = file;
    }

    /** Explains a file that was read. */
    static List<Message> of(OpenedFile file, IgnoredLines ignored) {
        Explanation explanation = new Explanation(file);
        explanation.table(file.table());
        explanation.columns();
        explanation.numbers();
        explanation.dates();
        explanation.ignored(ignored);
        return List.copyOf(explanation.sentences);
    }

    /** Where the table came from that was explained, by its name within an archive. */
    static Message unpacked(String from) {
        return message("unpacked", from);
    }

    private void table(Table table) {
        View view = file.view();
        if (view != null) {
            say("definition", view.definition().file());
        }
        Dialect dialect = table.dialect();
        say("text", table.charset(), sign(dialect.delimiter()), sign(dialect.quote()));
        if (table.headerLine() == 0) {
            say("no_header");
        } else {
            say("header", table.headerLine());
        }
    }

    private void columns() {
        List<Message> used = new ArrayList<>();
        for (Field field : file.fields()) {
            String header = file.shown(field);
            boolean renamed = !header.equalsIgnoreCase(field.name());
            used.add(message(renamed ? "column_as" : "column", header, field.name()));
        }
        say("columns", shortened(used));
    }

    /** Columns of equal sign and reason share a sentence; what is ambiguous has a warning of its own. */
    private void numbers() {
        for (char decimalSign : new char[] {',', '.'}) {
            List<String> proven = new ArrayList<>();
            for (Field field : file.fields()) {
                if (field.type() == Field.Type.NUMBER) {
                    NumberReading reading = file.formats().number(field);
                    if (reading.decimalSign() == decimalSign && reading.proven()) {
                        proven.add(file.shown(field));
                    }
                }
            }
            if (!proven.isEmpty()) {
                say(decimalSign == ',' ? "decimal_comma" : "decimal_point", shortened(quoted(proven)));
            }
        }
    }

    private void dates() {
        for (Field field : file.fields()) {
            if (field.type() == Field.Type.DATE) {
                DateReading reading = file.formats().date(field);
                if (!reading.pattern().isEmpty()) {
                    say("date", file.shown(field), DatePattern.of(reading.pattern()));
                }
            }
        }
    }

    private void ignored(IgnoredLines ignored) {
        SortedMap<Integer, Message> reasons = new TreeMap<>();
        ignored.byReason().forEach((reason, lines) -> put(reasons, lines, reason.message()));
        ignored.byRule().forEach((rule, lines) -> put(reasons, lines, rule));
        put(reasons, ignored.withoutValue(), message("without_value"));
        if (!reasons.isEmpty()) {
            say("ignored", reasons.values());
        }
    }

    /** By the first of the lines, as a reader of the file comes across them. */
    private static void put(SortedMap<Integer, Message> reasons, BitSet lines, Message reason) {
        if (!lines.isEmpty()) {
            reasons.put(lines.nextSetBit(0), message("lines", IgnoredLines.ranges(lines), reason));
        }
    }

    private static List<Message> quoted(List<String> names) {
        return names.stream().map(name -> message("quoted", name)).toList();
    }

    private static List<?> shortened(List<?> names) {
        if (names.size() <= SHOWN_COLUMNS) {
            return names;
        }
        List<Object> some = new ArrayList<>(names.subList(0, SHOWN_COLUMNS));
        some.add(message("more", names.size() - SHOWN_COLUMNS));
        return some;
    }

    private static Object sign(char sign) {
        String name = NAMED_SIGNS.get(sign);
        return name == null ? String.valueOf(sign) : message("sign." + name);
    }

    private void say(String key, Object... arguments) {
        sentences.add(message(key, arguments));
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Explanation.class, "explain." + key, arguments);
    }
}
