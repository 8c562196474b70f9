package io.wertpfad.intake;

import io.wertpfad.archive.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names under which columns are known, in German and English: one data file, {@code synonyms.properties}, with a line
 * {@code canonical_name=synonym, synonym, …} per column. Names are the same without regard to case, accents, spaces, {@code
 * _} and {@code -}.
 */
public final class Synonyms {

    private final Map<String, String> canonical = new HashMap<>();
    private final String hash;

    private Synonyms(byte[] content) {
        this.hash = Sha256.of(content);
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(new String(content, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (String name : lines.stringPropertyNames()) {
            canonical.put(plain(name), name);
            for (String synonym : lines.getProperty(name).split(",", -1)) {
                canonical.put(plain(synonym), name);
            }
        }
    }

    /** The synonyms that come with the product. */
    public static Synonyms shipped() {
        try (InputStream stream = Synonyms.class.getResourceAsStream("synonyms.properties")) {
            if (stream == null) {
                throw new IllegalStateException("synonyms.properties is not among the resources");
            }
            return new Synonyms(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The documented name that a header is a synonym of. */
    public Optional<String> canonical(String header) {
        return Optional.ofNullable(canonical.get(plain(header)));
    }

    /** The documented names of columns. */
    Set<String> columns() {
        return new TreeSet<>(canonical.values());
    }

    /** SHA-256 of the data file, for the log. */
    public String hash() {
        return hash;
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("[\\p{M}\\s\\u00a0_-]", "")
                .toLowerCase(Locale.ROOT);
    }
}
