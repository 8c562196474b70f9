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
 * letters or more counts, and also where it begins another ({@code Stillstand}, {@code Stillstandszeit}). Words that fit any measure
 * (costs, duration, share) tell nothing, unless a name has no others.
 */
final class Likeness {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int SHORTEST = 4;

    private static final Set<String> FIT_ANY = Set.of(
            "kosten",
            "dauer",
            "zeit",
            "anzahl",
            "anteil",
            "quote",
            "rate",
            "menge",
            "wert",
            "umsatz",
            "nach",
            "ohne",
            "über",
            "unter",
            "durchschnittliche",
            "mittlere",
            "median",
            "perzentil",
            "cost",
            "costs",
            "duration",
            "time",
            "number",
            "share",
            "amount",
            "value",
            "revenue",
            "average",
            "mean",
            "percentile",
            "with",
            "without",
            "after",
            "from",
            "between",
            "zwischen",
            "eines",
            "einer",
            "hours",
            "stunden",
            "count");

    private Likeness() {}

    static boolean areAlike(Measure one, Measure other) {
        return one.dimension() == other.dimension()
                && one.unit().convertibleTo(other.unit())
                && (haveSameId(one, other)
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

    /**
     * At least half of the key measures of the charter that has fewer. In one place a name may have been changed on purpose: there
     * what is agreed of a measure tells it, too.
     */
    static boolean haveSimilarMeasures(Charter one, Charter other) {
        List<Measure> first = keys(one);
        List<Measure> second = keys(other);
        List<Measure> fewer = first.size() <= second.size() ? first : second;
        List<Measure> more = first.size() <= second.size() ? second : first;
        long similar = fewer.stream()
                .filter(m -> more.stream().anyMatch(o -> areAlike(m, o) || areAgreedAlike(m, o)))
                .count();
        return !fewer.isEmpty() && 2 * similar >= fewer.size();
    }

    private static boolean areAgreedAlike(Measure one, Measure other) {
        return one.dimension() == other.dimension()
                && one.unit().equals(other.unit())
                && one.aggregate() == other.aggregate()
                && one.better() == other.better()
                && one.target() != null
                && one.target().equals(other.target());
    }

    private static boolean haveSameId(Measure one, Measure other) {
        return fold(one.id()).equals(fold(other.id()))
                && !FIT_ANY.containsAll(List.of(BETWEEN_WORDS.split(fold(one.id()))));
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
        Set<String> all = Arrays.stream(BETWEEN_WORDS.split(fold(text)))
                .filter(word -> word.length() >= SHORTEST)
                .collect(Collectors.toSet());
        Set<String> telling =
                all.stream().filter(word -> !FIT_ANY.contains(word)).collect(Collectors.toSet());
        return telling.isEmpty() ? all : telling;
    }

    /** Without regard to case and spaces. */
    private static String fold(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
