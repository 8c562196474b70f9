package io.wertpfad.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table {@code leaks/fields.csv}: which fields of a workspace the customer's edition may show, and texts into whose
 * fields tokens are written, each field's own one.
 */
final class LeakFields {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([oix]) ([^}]+)}}");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final Set<String> used = new HashSet<>();

    LeakFields() {
        resource("fields.csv")
                .lines()
                .skip(1)
                .map(line -> line.split(";"))
                .forEach(line -> fields.put(line[0], line[1]));
    }

    Set<String> names() {
        return fields.keySet();
    }

    /** The text with a token in each place that is named: {@code o} what is shown, {@code i} internal, {@code x} another's. */
    String filled(String text) {
        Matcher place = PLACE.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (place.find()) {
            place.appendReplacement(filled, token(place.group(1), place.group(2)));
        }
        return place.appendTail(filled).toString();
    }

    /** {@code zqo007w}: nothing like it occurs in any text of ours, and it fits into an id. */
    private String token(String whose, String field) {
        List<String> names = new ArrayList<>(fields.keySet());
        if (!names.contains(field) || "-".equals(fields.get(field))) {
            throw new IllegalArgumentException("No field for tokens: " + field);
        }
        used.add(whose + " " + field);
        return String.format(java.util.Locale.ROOT, "zq%s%03dw", whose, names.indexOf(field));
    }

    /** Tokens of a customer's own fields of this kind ({@code yes}, {@code may}, {@code no}), by the field. */
    Map<String, String> own(String kind) {
        Map<String, String> tokens = new LinkedHashMap<>();
        fields.forEach((field, allowed) -> {
            if (allowed.equals(kind)) {
                tokens.put(field, token("o", field));
            }
        });
        return tokens;
    }

    /** Fields into which a token could be written and none was. */
    List<String> unused() {
        return fields.entrySet().stream()
                .filter(field -> !field.getValue().equals("-"))
                .map(Map.Entry::getKey)
                .filter(field -> !used.contains("o " + field))
                .toList();
    }

    /** Which field a token is of, for messages. */
    String fieldOf(String token) {
        return List.copyOf(fields.keySet()).get(Integer.parseInt(token.substring(3, 6)));
    }

    static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(LeakFields.class.getResourceAsStream("/run/leaks/" + name))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
