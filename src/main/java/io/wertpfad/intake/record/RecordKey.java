package io.wertpfad.intake.record;

import io.wertpfad.archive.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * What makes a record the same as an earlier one. Case and the amount of white space do not matter.
 *
 * @param hash of the parts, as the store has it
 * @param shown the parts, for messages
 */
record RecordKey(String hash, String shown) {

    static RecordKey of(List<String> parts) {
        List<String> plain = parts.stream().map(RecordKey::plain).toList();
        String joined = String.join("\u0000", plain);
        String shown =
                String.join(", ", parts.stream().filter(p -> !p.isEmpty()).toList());
        return new RecordKey(Sha256.of(joined.getBytes(StandardCharsets.UTF_8)), shown);
    }

    /** Two are the same whatever the case in which they are shown. */
    @Override
    public boolean equals(Object other) {
        return other instanceof RecordKey key && key.hash.equals(hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }

    static String plain(String part) {
        return part.strip().replaceAll("[\\s\\u00a0]+", " ").toLowerCase(Locale.ROOT);
    }
}
