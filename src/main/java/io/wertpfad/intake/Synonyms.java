package io.wertpfad.intake;

import io.wertpfad.archive.Sha256;
import io.wertpfad.intake.export.ColumnNames;
import io.wertpfad.portfolio.Problem;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The names under which columns, and the values of fixed sets, are known in German and English: one data file, {@code
 * synonyms.properties}, which a workspace can extend by one of its own ({@code exports/synonyms.properties}). A line is {@code name=synonym, synonym, …}; the
 * name of a value is {@code set.value}. Names are the same without regard to case, accents, spaces, {@code _}, {@code -},
 * {@code .} and {@code :}.
 */
public final class Synonyms {

    /** Set under which the names of columns are kept. */
    private static final String COLUMNS = "";

    private final Map<String, Map<String, String>> bySet = new HashMap<>();
    private final Map<String, Map<String, String>> shown = new HashMap<>();
    private final String hash;

    private Synonyms(String hash) {
        this.hash = hash;
    }

    /** The synonyms that come with the product. */
    public static Synonyms shipped() {
        try (InputStream stream = Synonyms.class.getResourceAsStream("synonyms.properties")) {
            if (stream == null) {
                throw new IllegalStateException("synonyms.properties is not among the resources");
            }
            byte[] content = stream.readAllBytes();
            Synonyms synonyms = new Synonyms(Sha256.of(content));
            for (SynonymLines.Line line : SynonymLines.of(content)) {
                synonyms.declare(line);
            }
            return synonyms;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void declare(SynonymLines.Line line) {
        Name name = Name.of(line.name());
        Map<String, String> known = bySet.computeIfAbsent(name.set(), s -> new LinkedHashMap<>());
        known.put(plain(name.code()), name.code());
        for (String synonym : line.synonyms()) {
            String other = known.put(plain(synonym), name.code());
            if (other != null && !other.equals(name.code())) {
                throw new IllegalStateException(
                        "The shipped synonym '" + synonym + "' means both " + other + " and " + name.code());
            }
        }
        shown.computeIfAbsent(name.set(), s -> new LinkedHashMap<>())
                .put(
                        name.code(),
                        line.synonyms().isEmpty()
                                ? name.code()
                                : line.synonyms().get(0));
    }

    /**
     * These synonyms and those of a workspace.
     *
     * @param file name of its file, for the mistakes
     */
    Extended extendedBy(String file, byte[] content) {
        Synonyms extended = new Synonyms(hash + "+" + Sha256.of(content));
        bySet.forEach((set, known) -> extended.bySet.put(set, new LinkedHashMap<>(known)));
        extended.shown.putAll(shown);
        List<Problem> problems = new ArrayList<>();
        for (SynonymLines.Line line : SynonymLines.of(content)) {
            extended.add(line).stream()
                    .map(message -> new Problem(file, line.number(), 1, "", message))
                    .forEach(problems::add);
        }
        return new Extended(problems.isEmpty() ? extended : this, problems);
    }

    private List<Message> add(SynonymLines.Line line) {
        Name name = Name.of(line.name());
        Map<String, String> known = bySet.get(name.set());
        String code = known == null ? null : known.get(plain(name.code()));
        if (known == null || code == null || !plain(code).equals(plain(name.code()))) {
            return List.of(message("unknown_name", line.name(), NearestNames.orAll(line.name(), names())));
        }
        if (line.synonyms().isEmpty()) {
            return List.of(message("no_synonym", line.name()));
        }
        List<Message> problems = new ArrayList<>();
        for (String synonym : line.synonyms()) {
            String other = known.putIfAbsent(plain(synonym), code);
            if (other != null && !other.equals(code)) {
                problems.add(message("two_meanings", synonym, code, other));
            }
        }
        return problems;
    }

    private static Message message(String code, Object... arguments) {
        return Message.of(Synonyms.class, "synonyms." + code, arguments);
    }

    /** All names that may stand before the {@code =}. */
    private List<String> names() {
        List<String> names = new ArrayList<>();
        shown.forEach(
                (set, codes) -> codes.keySet().forEach(code -> names.add(set.isEmpty() ? code : set + "." + code)));
        return names.stream().sorted().toList();
    }

    /** The documented name that a header is a synonym of. */
    public Optional<String> canonical(String header) {
        return value(COLUMNS, header);
    }

    /** The value of a fixed set that a text is a synonym of. */
    public Optional<String> value(String set, String text) {
        return Optional.ofNullable(known(set).get(plain(text)));
    }

    /** The values of a fixed set, each with its usual German name if that is another. */
    public List<String> values(String set) {
        List<String> values = new ArrayList<>();
        shown.getOrDefault(set, Map.of())
                .forEach((code, german) ->
                        values.add(german.equalsIgnoreCase(code) ? code : code + " (" + german + ")"));
        return values;
    }

    private Map<String, String> known(String set) {
        @Nullable Map<String, String> known = bySet.get(set);
        return known == null ? Map.of() : known;
    }

    /** The documented names of columns. */
    Set<String> columns() {
        return new TreeSet<>(known(COLUMNS).values());
    }

    /** SHA-256 of the data file, and after a {@code +} that of the workspace's own, for the log. */
    public String hash() {
        return hash;
    }

    static String plain(String name) {
        return ColumnNames.plain(name);
    }

    /**
     * What came of extending.
     *
     * @param synonyms without the extension if that has mistakes
     */
    record Extended(Synonyms synonyms, List<Problem> problems) {}

    /** {@code set.code}, or the name of a column. */
    private record Name(String set, String code) {

        static Name of(String text) {
            int point = text.indexOf('.');
            return point < 0
                    ? new Name(COLUMNS, text)
                    : new Name(
                            text.substring(0, point).strip(),
                            text.substring(point + 1).strip());
        }
    }
}
