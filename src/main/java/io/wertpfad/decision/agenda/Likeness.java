package io.wertpfad.decision.agenda;

import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * When two measures mean the same thing, and two charters the same place. Measures are alike that have the same dimension, units of
 * one kind, and the same id or at least half of the words of the shorter name in common, in one of the languages; a word of four
 * letters or more counts, and also where it begins another ({@code Stillstand}, {@code Stillstandszeit}).
 */
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;

    private Likeness() {}

    static boolean areAlike(Measure one, Measure other) {
        return one.dimension() == other.dimension()
                && one.unit().convertibleTo(other.unit())
                && (fold(one.id()).equals(fold(other.id()))
                        || shareWords(one.name().de(), other.name().de())
                        || shareWords(one.name().en(), other.name().en()));
    }

    /** Those of the first that have their like among the others; internal ones are left out. */
    static List<Measure> alike(List<Measure> ones, List<Measure> others) {
        return ones.stream()
                .filter(m -> !m.internal())
                .filter(m -> others.stream().anyMatch(o -> !o.internal() && areAlike(m, o)))
                .toList();
    }

    /** At least half of the key measures of the charter that has fewer. */
    static boolean haveSimilarMeasures(Charter one, Charter other) {
        List<Measure> first = keys(one);
        List<Measure> second = keys(other);
        List<Measure> fewer = first.size() <= second.size() ? first : second;
        List<Measure> more = first.size() <= second.size() ? second : first;
        return !fewer.isEmpty() && 2 * alike(fewer, more).size() >= fewer.size();
    }

    /** The same site and area; one that names no area means the whole site. */
    static boolean haveSamePlace(Charter one, Charter other) {
        Charter.Place a = one.place();
        Charter.Place b = other.place();
        return fold(a.site()).equals(fold(b.site()))
                && (a.area() == null || b.area() == null || fold(a.area()).equals(fold(b.area())));
    }

    private static List<Measure> keys(Charter charter) {
        return charter.measures().stream().filter(Measure::key).toList();
    }

    private static boolean shareWords(String one, String other) {
        Set<String> first = words(one);
        Set<String> second = words(other);
        Set<String> fewer = first.size() <= second.size() ? first : second;
        Set<String> more = first.size() <= second.size() ? second : first;
        long shared = fewer.stream()
                .filter(word -> more.stream().anyMatch(m -> m.startsWith(word) || word.startsWith(m)))
                .count();
        return shared > 0 && 2 * shared >= fewer.size();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
    }

    /** Without regard to case and spaces. */
    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
