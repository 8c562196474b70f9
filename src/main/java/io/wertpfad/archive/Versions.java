package io.wertpfad.archive;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
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
 * @param zone id of the workspace's time zone, in which export definitions see timestamps; empty where there were none
 */
public record Versions(
        SortedMap<String, String> portfolio,
        SortedMap<String, String> exports,
        String synonyms,
        String locale,
        String zone) {

    public static final Versions NONE = new Versions(new TreeMap<>(), new TreeMap<>(), "", "", "");

    public static Versions of(Map<String, String> portfolio, String synonyms, Locale locale) {
        return new Versions(new TreeMap<>(portfolio), new TreeMap<>(), synonyms, locale.toLanguageTag(), "");
    }

    /** The same with export definitions, which see timestamps in a zone. */
    public Versions with(Map<String, String> definitions, ZoneId timestamps) {
        return definitions.isEmpty()
                ? this
                : new Versions(portfolio, new TreeMap<>(definitions), synonyms, locale, timestamps.getId());
    }

    /** One hash for all of them: the same content read with the same definitions says the same. */
    public String hash() {
        String all = portfolio + "|" + exports + "|" + synonyms + "|" + locale;
        return Sha256.of((zone.isEmpty() ? all : all + "|" + zone).getBytes(StandardCharsets.UTF_8));
    }
}
