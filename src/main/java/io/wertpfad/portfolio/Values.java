package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Mapping;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.portfolio.yaml.Scalar;
import io.wertpfad.portfolio.yaml.Sequence;
import io.wertpfad.portfolio.yaml.Shown;
import io.wertpfad.portfolio.yaml.Unreadable;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a value means. Each method gives null for a value that is not there or, with a finding, is not what it must be. */
public final class Values {

    private static final int LONGEST_ID = 64;
    private static final Pattern HYPHENS = Pattern.compile("[a-z0-9-]+");
    private static final Pattern HYPHENS_AND_UNDERSCORES = Pattern.compile("[a-z0-9_-]+");

    private final Findings findings;

    public Values(Findings findings) {
        this.findings = findings;
    }

    /** The keys of a mapping; unknown ones are findings. */
    public @Nullable Fields fields(@Nullable Node node, String... known) {
        if (node instanceof Mapping mapping) {
            return new Fields(mapping, findings, known);
        }
        refuse(node, "type.mapping", List.of(known));
        return null;
    }

    /** The items of a list; empty if it is none. */
    public List<Node> items(@Nullable Node node) {
        if (node instanceof Sequence sequence) {
            return sequence.items();
        }
        refuse(node, "type.list");
        return List.of();
    }

    /** Whether it is a list without items. */
    public boolean isEmptyList(Node node) {
        return node instanceof Sequence sequence && sequence.items().isEmpty();
    }

    public @Nullable String text(@Nullable Node node) {
        if (!(node instanceof Scalar scalar)) {
            refuse(node, "type.text");
            return null;
        }
        if (scalar.isNothing() || scalar.text().isBlank()) {
            findings.addGeneral(scalar.place(), "text.blank");
            return null;
        }
        return scalar.text().strip();
    }

    /** A text in both languages; a plain text stands for both. */
    @Nullable
    Wording wording(@Nullable Node node) {
        if (node instanceof Scalar) {
            String both = text(node);
            return both == null ? null : new Wording(both, both);
        }
        Fields fields = fields(node, "de", "en");
        if (fields == null) {
            return null;
        }
        String de = text(fields.required("de", "…"));
        String en = text(fields.required("en", "…"));
        return de == null || en == null ? null : new Wording(de, en);
    }

    /** An id that may become part of file names: small letters, digits and hyphens. */
    @Nullable
    String id(@Nullable Node node) {
        return id(node, HYPHENS, "id.hyphens");
    }

    /** An id that may also hold underscores. */
    @Nullable
    String idWithUnderscores(@Nullable Node node) {
        return id(node, HYPHENS_AND_UNDERSCORES, "id.hyphens_and_underscores");
    }

    private @Nullable String id(@Nullable Node node, Pattern form, String allowedMarks) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        if (text.length() > LONGEST_ID) {
            findings.addGeneral(node.place(), "id.long", Shown.of(text), LONGEST_ID);
            return null;
        }
        if (!form.matcher(text).matches()) {
            String slug = Slug.of(text);
            Object hint = slug.isEmpty() ? "" : Findings.message("did_you_mean", slug);
            findings.addGeneral(node.place(), "id.invalid", Shown.of(text), Findings.message(allowedMarks), hint);
            return null;
        }
        return text;
    }

    /**
     * Registers an id and reports one that was there before.
     *
     * @param seen ids with their places, in the order of the file
     */
    void claim(@Nullable String id, @Nullable Node node, Map<String, Place> seen, String key) {
        if (id == null || node == null) {
            return;
        }
        Place first = seen.putIfAbsent(id, node.place());
        if (first != null) {
            findings.add(node.place(), key, id, first.line());
        }
    }

    /** One of the constants, by its name in small letters. */
    public <E extends Enum<E>> @Nullable E choice(@Nullable Node node, Class<E> type) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        Map<String, E> byName = new LinkedHashMap<>();
        for (E constant : type.getEnumConstants()) {
            byName.put(constant.name().toLowerCase(Locale.ROOT), constant);
        }
        E chosen = byName.get(text);
        if (chosen == null) {
            List<String> valid = new ArrayList<>(byName.keySet());
            findings.addGeneral(node.place(), "choice", Shown.of(text), Findings.didYouMean(text, valid), valid);
        }
        return chosen;
    }

    @Nullable
    Boolean flag(@Nullable Node node) {
        String text = text(node);
        if (node == null || text == null) {
            return null;
        }
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true");
        }
        findings.addGeneral(node.place(), "flag", Shown.of(text));
        return null;
    }

    private void refuse(@Nullable Node node, String key, Object... arguments) {
        if (node != null && !(node instanceof Unreadable)) {
            findings.addGeneral(
                    node.place(),
                    key,
                    Stream.concat(Stream.of(kind(node)), Stream.of(arguments)).toArray());
        }
    }

    private static Message kind(Node node) {
        if (node instanceof Mapping) {
            return Findings.message("kind.mapping");
        }
        return Findings.message(node instanceof Sequence ? "kind.list" : "kind.value");
    }
}
