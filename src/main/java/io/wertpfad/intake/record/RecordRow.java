package io.wertpfad.intake.record;

import io.wertpfad.intake.Cells;
import io.wertpfad.intake.Definitions;
import io.wertpfad.intake.Field;
import io.wertpfad.intake.LoadContext;
import io.wertpfad.intake.Problem;
import io.wertpfad.intake.RowOutcome.Fault;
import io.wertpfad.intake.UnknownNames;
import io.wertpfad.intake.Warning;
import io.wertpfad.intake.reading.Grain;
import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.portfolio.Portfolio;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a file of records being read: gives what its cells say, and collects all that is wrong with them. */
public final class RecordRow {

    private static final int LONGEST = 4_000;
    private static final Pattern LIST = Pattern.compile("[,+/]");

    private final Map<String, Field> fields;
    private final Cells cells;
    private final LoadContext context;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private boolean noValue;
    private @Nullable RecordKey key;

    RecordRow(Map<String, Field> fields, Cells cells, LoadContext context) {
        this.fields = fields;
        this.cells = cells;
        this.context = context;
    }

    /** What the cell says; empty if it says nothing, which is a fault of a required column. */
    public String text(RecordColumn column) {
        String text = given(column);
        if (text.isEmpty() && column.required()) {
            fault(column, problem("missing", shown(column)));
        } else if (text.length() > LONGEST || hasControl(text)) {
            fault(column, problem("unfit_text", shown(column), LONGEST));
            return "";
        }
        return text;
    }

    /** What the cell says, without a fault if it says nothing. */
    public String given(RecordColumn column) {
        Field field = fields.get(column.name());
        return field == null ? "" : cells.text(field);
    }

    /** What the file is read with. */
    public Definitions definitions() {
        return context.definitions();
    }

    /** A day; null if the cell has none, which is a fault of a required column. */
    public @Nullable LocalDate day(RecordColumn column) {
        ParsedDate.Span span = span(column);
        if (span != null && span.grain() != Grain.DAY) {
            fault(column, problem("needs_day", text(column)));
            return null;
        }
        return span == null ? null : span.day();
    }

    /** The day from which something holds: a month means its first day. */
    public @Nullable LocalDate from(RecordColumn column) {
        ParsedDate.Span span = span(column);
        if (span != null && span.grain() == Grain.WEEK) {
            fault(column, problem("needs_day", text(column)));
            return null;
        }
        return span == null ? null : span.day();
    }

    private ParsedDate.@Nullable Span span(RecordColumn column) {
        Field field = fields.get(column.name());
        ParsedDate date = field == null ? ParsedDate.None.NONE : cells.date(field);
        if (date instanceof ParsedDate.Bad bad) {
            fault(column, Problem.inCell(bad));
        } else if (date instanceof ParsedDate.None && column.required()) {
            fault(column, problem("missing", shown(column)));
        }
        return date instanceof ParsedDate.Span span ? span : null;
    }

    /** A number, perhaps with a unit beside it; null if it cannot be read. Without a number the row says nothing. */
    public Parsed.@Nullable Value number(RecordColumn column) {
        Field field = fields.get(column.name());
        Parsed number = field == null ? Parsed.None.NONE : cells.number(field);
        if (number instanceof Parsed.Bad bad) {
            fault(column, Problem.inCell(bad));
        } else if (number instanceof Parsed.None) {
            noValue = true;
        }
        return number instanceof Parsed.Value value ? value : null;
    }

    /** One of a fixed set of values, known in both languages under the name {@code set}; null if it is none. */
    public <E extends Enum<E>> @Nullable E choice(RecordColumn column, String set, Class<E> type) {
        String text = text(column);
        return text.isEmpty() ? null : choice(column, set, type, text).orElse(null);
    }

    /** Several of a fixed set of values, separated by {@code ,} {@code +} or {@code /}. */
    public <E extends Enum<E>> Set<E> choices(RecordColumn column, String set, Class<E> type) {
        Set<E> found = EnumSet.noneOf(type);
        String text = text(column);
        List<String> parts = Arrays.stream(LIST.split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.isEmpty() && !text.isEmpty()) {
            fault(column, problem("missing", shown(column)));
        }
        parts.forEach(part -> choice(column, set, type, part).ifPresent(found::add));
        return found;
    }

    private <E extends Enum<E>> Optional<E> choice(RecordColumn column, String set, Class<E> type, String text) {
        Optional<String> code = definitions().synonyms().value(set, text);
        if (code.isEmpty()) {
            fault(
                    column,
                    problem("unknown_value", text, definitions().synonyms().values(set)));
        }
        return code.map(name -> Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
    }

    /** Whether a value is known under {@code set} as {@code code}, in either language. */
    public boolean says(RecordColumn column, String set, String code) {
        return definitions()
                .synonyms()
                .value(set, given(column))
                .filter(code::equals)
                .isPresent();
    }

    /** A use case of the portfolio; empty, and at fault, if there is none of this id. */
    public Optional<Portfolio.Located> useCase(RecordColumn column) {
        String id = text(column);
        Optional<Portfolio.Located> found = definitions().portfolio().useCase(id);
        if (found.isEmpty() && !id.isEmpty()) {
            fault(column, UnknownNames.useCase(definitions().portfolio(), id));
        }
        return found;
    }

    /** The id of a customer of the portfolio; empty if the cell is, or if there is none of this id, which is a fault. */
    public String customer(RecordColumn column) {
        String id = text(column);
        if (id.isEmpty() || definitions().portfolio().customer(id).isPresent()) {
            return id;
        }
        fault(column, UnknownNames.customer(definitions().portfolio(), id));
        return "";
    }

    /** Adds something that is wrong in a column. */
    public void fault(RecordColumn column, Problem problem) {
        Field field = fields.get(column.name());
        faults.add(new Fault(field == null ? fields.values().iterator().next() : field, problem));
    }

    /** Says that the row is taken, but should be looked at. */
    public void warn(Warning warning) {
        warnings.add(warning.at(cells.line()));
    }

    /** Warns of a day after that of loading, which has not been yet: more often it is mistyped. */
    public void warnOfFuture(RecordColumn column, @Nullable LocalDate day) {
        if (day != null && day.isAfter(context.today())) {
            warn(Warning.of(RecordRow.class, "in_the_future", shown(column), day, context.today()));
        }
    }

    /** Says by which of its values the record is known. */
    public void keyedBy(Object... parts) {
        key = RecordKey.of(Arrays.stream(parts).map(Object::toString).toList());
    }

    public boolean isSound() {
        return faults.isEmpty() && !noValue;
    }

    boolean isBlank() {
        return fields.values().stream().allMatch(field -> cells.text(field).isEmpty());
    }

    boolean hasNoValue() {
        return noValue;
    }

    List<Warning> warnings() {
        return warnings;
    }

    List<Fault> faults() {
        return faults;
    }

    @Nullable
    RecordKey key() {
        return key;
    }

    /** A column by the name that the file gives it. */
    private String shown(RecordColumn column) {
        Field field = fields.get(column.name());
        return field == null ? column.name() : field.header();
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && !Character.isWhitespace(c));
    }

    private static Problem problem(String code, Object... arguments) {
        return Problem.of(RecordRow.class, code, arguments);
    }
}
