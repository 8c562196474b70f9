package io.wertpfad.archive;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The definitions that a file was read with, as SHA-256 of their contents.
 *
 * @param portfolio by name of the file in the workspace
 * @param exports by file name of the export definition
 * @param synonyms of the header synonyms; empty where none were used
 * @param locale language tag of the workspace's locale, which decided what the file left open; empty where none did
 */
public record Versions(
        SortedMap<String, String> portfolio, SortedMap<String, String> exports, String synonyms, String locale) {

    public static final Versions NONE = new Versions(new TreeMap<>(), new TreeMap<>(), "", "");

    public static Versions of(Map<String, String> portfolio, String synonyms, Locale locale) {
        return new Versions(new TreeMap<>(portfolio), new TreeMap<>(), synonyms, locale.toLanguageTag());
    }

    /** One hash for all of them: the same content read with the same definitions says the same. */
    public String hash() {
        return Sha256.of((portfolio + "|" + exports + "|" + synonyms + "|" + locale).getBytes(StandardCharsets.UTF_8));
    }
}
