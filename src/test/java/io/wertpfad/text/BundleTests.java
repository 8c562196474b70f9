package io.wertpfad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each package says, it says in both languages, and with the same arguments. */
class BundleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");

    static Stream<Path> german() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.endsWith("messages_de.properties")).toList().stream();
        }
    }

    @Test
    void findsTheBundlesOfThePackages() throws IOException {
        assertThat(german())
                .contains(
                        RESOURCES.resolve("io/wertpfad/text/messages_de.properties"),
                        RESOURCES.resolve("io/wertpfad/portfolio/messages_de.properties"),
                        RESOURCES.resolve("io/wertpfad/portfolio/yaml/messages_de.properties"));
    }

    @ParameterizedTest
    @MethodSource("german")
    void saysTheSameInBothLanguages(Path german) {
        Map<String, String> de = read(german);
        Map<String, String> en = read(german.resolveSibling("messages_en.properties"));
        assertThat(de.keySet()).isEqualTo(en.keySet());
        for (String key : de.keySet()) {
            assertThat(arguments(german, key, de)).as("arguments of %s", key).isEqualTo(arguments(german, key, en));
        }
    }

    @ParameterizedTest
    @MethodSource("german")
    void givesEachKeyOnce(Path german) throws IOException {
        for (Path file : Set.of(german, german.resolveSibling("messages_en.properties"))) {
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.matches("[^#!\\s=][^=]*=.*"))
                            .map(line -> line.substring(0, line.indexOf('=')).strip()))
                    .as("%s", file)
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("german")
    void doublesApostrophes(Path german) {
        for (Path file : Set.of(german, german.resolveSibling("messages_en.properties"))) {
            read(file)
                    .forEach((key, pattern) -> assertThat(
                                    pattern.replace("''", "").replaceAll("'[^']*[{}][^']*'", ""))
                            .as("%s of %s: a single apostrophe vanishes; double it, or quote only braces", key, file)
                            .doesNotContain("'"));
        }
    }

    /** The indexes of the arguments in a pattern that must be one. */
    private static Set<Integer> arguments(Path file, String key, Map<String, String> bundle) {
        String pattern = bundle.getOrDefault(key, "");
        try {
            MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
            Set<Integer> used = new TreeSet<>();
            Matcher matcher = ARGUMENT.matcher(format.toPattern());
            while (matcher.find()) {
                used.add(Integer.valueOf(matcher.group(1)));
            }
            assertThat(format.getFormatsByArgumentIndex().length)
                    .as("%s of %s counts its arguments from 0 without gaps", key, file)
                    .isEqualTo(used.size());
            return used;
        } catch (IllegalArgumentException broken) {
            throw new AssertionError("No pattern: " + key + " of " + file, broken);
        }
    }

    private static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = new StringReader(Files.readString(file))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> bundle = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> bundle.put(key, properties.getProperty(key)));
        return bundle;
    }
}
