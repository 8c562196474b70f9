package io.wertpfad.pack;

import io.wertpfad.pack.StyleBlocks.Nesting;
import io.wertpfad.pack.pdf.FontFile;
import io.wertpfad.pack.pdf.StyleSheetCheck;
import io.wertpfad.text.Message;
import io.wertpfad.text.TemplateMistake;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The fonts of the packs: whether the style sheet brings each that it names, and whether it can be read and has what packs need. */
final class FontCheck {

    private static final Pattern FACE = Pattern.compile("@font-face\\s*\\{([^}]*)}");
    private static final Pattern SOURCE = Pattern.compile("src:\\s*url\\(\\s*[\"']?([^\"')]*?)[\"']?\\s*\\)");
    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(normal|bold|[1-9]00)\\s*(;|$)");
    private static final Pattern FAMILIES = Pattern.compile("(?<![\\w-])(?i:font-family)\\s*:\\s*([^;}]*)");

    /** Families stand behind the size, which may have the height of a line with it. */
    private static final Pattern SHORTHAND = Pattern.compile(
            "(?i)(?<![\\w-])font\\s*(?=:)[^;}\"',]*?[\\s:]"
                    + "(?:[0-9.]+(?:%|[a-z]+)|(?:xx?-)?(?:small|large)|medium|smaller|larger)(?:\\s*/\\s*[\\w.%]+)?\\s+([^;}]*)");

    /** The embedded font was made to their widths: in its place nobody misses them. */
    private static final Set<String> ALIKE = Set.of("arial", "arimo", "helvetica");

    /** They say where a family comes from, and are none. */
    private static final Set<String> KEYWORDS = Set.of("inherit", "initial", "unset");

    private FontCheck() {}

    /** A font that a style sheet brings. */
    private record Face(String rule, int line) {

        Optional<String> source() {
            return SOURCE.matcher(rule).results().map(source -> source.group(1)).findFirst();
        }

        Stream<String> family() {
            return FAMILIES.matcher(rule).results().flatMap(family -> names(family.group(1)));
        }
    }

    /**
     * All that is wrong with the fonts of a style sheet.
     *
     * @param plain the sheet without comments
     */
    static List<TemplateMistake> of(String label, String plain, Function<String, Optional<byte[]>> files) {
        List<TemplateMistake> mistakes = new ArrayList<>();
        for (Face face : faces(plain)) {
            message(face, files).ifPresent(what -> mistakes.add(TemplateMistake.at(label, face.line(), what)));
        }
        mistakes.addAll(named(label, plain, "style.no_family", false));
        return mistakes;
    }

    /** Families that give way to another one of their list: as sheets are written, but perhaps not as it was meant. */
    static List<TemplateMistake> replacedFonts(String label, String css) {
        return named(label, StyleBlocks.of(css, Nesting.NONE).plain().orElse(""), "style.replaced_family", true);
    }

    /** The characters of all fonts that a style sheet brings, as far as they can be read. */
    static IntPredicate characters(String css, Function<String, Optional<byte[]>> files) {
        IntPredicate any = c -> false;
        for (Face face : faces(StyleBlocks.of(css, Nesting.NONE).plain().orElse(""))) {
            String name = face.source().orElse("");
            Optional<byte[]> file = files.apply(name);
            if (file.isPresent()) {
                any = any.or(characters(name, file.get()));
            }
        }
        return any;
    }

    private static List<Face> faces(String plain) {
        return FACE.matcher(plain)
                .results()
                .map(face -> new Face(face.group(1).strip(), StyleCheck.line(plain, face.start())))
                .toList();
    }

    /**
     * Families at the beginning of a list that there are not, with the line of the first place. Behind one that there is, a sheet
     * may name what browsers should fall back on.
     *
     * @param fallback whether one that there is follows
     */
    private static List<TemplateMistake> named(String label, String plain, String key, boolean fallback) {
        Set<String> valid = new LinkedHashSet<>(StyleSheetCheck.families());
        faces(plain).forEach(face -> face.family().forEach(valid::add));
        Map<String, Integer> lines = new LinkedHashMap<>();
        Stream.of(FAMILIES, SHORTHAND)
                .flatMap(pattern -> pattern.matcher(plain).results())
                .sorted(Comparator.comparing(MatchResult::start))
                .filter(list -> names(list.group(1)).anyMatch(name -> isKnown(name, valid)) == fallback)
                .forEach(list -> names(list.group(1))
                        .takeWhile(name -> !isKnown(name, valid))
                        .forEach(name -> lines.putIfAbsent(name, StyleCheck.line(plain, list.start()))));
        return lines.entrySet().stream()
                .map(place -> TemplateMistake.at(
                        label, place.getValue(), Message.of(FontCheck.class, key, place.getKey(), List.copyOf(valid))))
                .toList();
    }

    /** The renderer wants the name of a font that a sheet brings letter by letter; all else that it knows is one font. */
    private static boolean isKnown(String family, Set<String> valid) {
        String lower = family.toLowerCase(Locale.ROOT);
        return valid.contains(family)
                || KEYWORDS.contains(lower)
                || ALIKE.contains(lower)
                || StyleSheetCheck.families().stream().anyMatch(name -> name.equalsIgnoreCase(family));
    }

    private static Stream<String> names(String families) {
        return Arrays.stream(families.split(","))
                .map(name -> name.replaceAll("!\\s*important|[\"']", "").strip().replaceAll("\\s+", " "))
                .filter(name -> !name.isEmpty());
    }

    /** One that cannot be read is told of before anything is rendered. */
    private static IntPredicate characters(String name, byte[] file) {
        try {
            return FontFile.characters(name, file);
        } catch (IllegalArgumentException e) {
            return c -> false;
        }
    }

    private static Optional<Message> message(Face face, Function<String, Optional<byte[]>> files) {
        String rule = face.rule();
        boolean weighs = !rule.contains("font-weight") || WEIGHT.matcher(rule).find();
        if (face.source().isEmpty() || face.family().findAny().isEmpty() || !weighs) {
            return say("style.font_face");
        }
        String name = face.source().get();
        String lower = name.toLowerCase(Locale.ROOT);
        if (!lower.endsWith(".ttf") && !lower.endsWith(".otf")) {
            return say("style.no_font", name);
        }
        Optional<byte[]> file = files.apply(name);
        if (file.isEmpty()) {
            // Said of every file that a template names and the set does not have.
            return Optional.empty();
        }
        try {
            List<String> missing = FontFile.missing(name, file.get());
            return missing.isEmpty() ? Optional.empty() : say("style.font_lacks", name, String.join(" ", missing));
        } catch (IllegalArgumentException e) {
            return say("style.font_unreadable", name);
        }
    }

    private static Optional<Message> say(String key, Object... arguments) {
        return Optional.of(Message.of(FontCheck.class, key, arguments));
    }
}
