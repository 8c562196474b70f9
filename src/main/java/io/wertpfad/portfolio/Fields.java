package io.wertpfad.portfolio;

import io.wertpfad.portfolio.yaml.Mapping;
import io.wertpfad.portfolio.yaml.Node;
import io.wertpfad.portfolio.yaml.Place;
import io.wertpfad.portfolio.yaml.Scalar;
import io.wertpfad.portfolio.yaml.Shown;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys of one mapping: reports those that nobody knows, and those that are missing. */
public final class Fields {

    /** In braces, {@code value: 12,5} is read as the entries {@code value: 12} and {@code 5}. */
    private static final String REST_OF_NUMBER = "\\d.*";

    private final Mapping mapping;
    private final Findings findings;

    Fields(Mapping mapping, Findings findings, String... known) {
        this.mapping = mapping;
        this.findings = findings;
        List<String> valid = List.of(known);
        mapping.entries().forEach((key, entry) -> {
            if (key.matches(REST_OF_NUMBER) && entry.value() instanceof Scalar value && value.isNothing()) {
                findings.addGeneral(entry.key(), "key.comma", Shown.of(key));
            } else if (!valid.contains(key)) {
                findings.addGeneral(entry.key(), "key.unknown", Shown.of(key), Findings.didYouMean(key, valid), valid);
            }
        });
    }

    public Place place() {
        return mapping.place();
    }

    /** Where the value of a key stands, or, if the key is missing, the mapping that lacks it. */
    public Place place(String key) {
        Mapping.Entry entry = mapping.entries().get(key);
        return entry == null ? mapping.place().key(key) : entry.value().place();
    }

    public boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    public Map<String, Mapping.Entry> entries() {
        return mapping.entries();
    }

    /** The value of a key that must be there; null, and a finding, if it is not. */
    public @Nullable Node required(String key, String example) {
        if (!has(key)) {
            findings.addGeneral(place(key), "key.missing", key, example);
        }
        return optional(key);
    }

    /** The value of a key; null if it is not there, and null with a finding if it is there without a value. */
    public @Nullable Node optional(String key) {
        Mapping.Entry entry = mapping.entries().get(key);
        if (entry == null) {
            return null;
        }
        if (entry.value() instanceof Scalar scalar && scalar.isNothing()) {
            findings.addGeneral(entry.key(), "key.empty", key);
            return null;
        }
        return entry.value();
    }
}
