package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.pack.fixture.Packs;
import io.wertpfad.pack.fixture.TagTree;
import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Dates;
import io.wertpfad.text.Language;
import io.wertpfad.text.Numbers;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The pack prints what its sidecar holds and no other number: the sidecar is walked whatever fields it has, and each figure
 * looked for in the text of the PDF as it is written in the language.
 */
class SidecarFiguresTests {

    private static final PackRenderer RENDERER = new PackRenderer(new Templates(null));
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\d.,]*\\d)?(?:E[+\\u2212]\\d+)?");

    /** What is not printed as text, by the path without places in lists, and why. */
    private static final Map<String, String> NOT_PRINTED = notPrinted();

    /** Printed when there is something to count: a nought of these is found in a text by chance only, as in the content hash. */
    private static final Set<String> NOT_PRINTED_WHEN_NONE =
            Set.of("use_cases.charter.extensions", "use_cases.overdue_days", "decision_points.beat.held");

    private static Map<String, String> notPrinted() {
        Map<String, String> paths = new LinkedHashMap<>();
        String drawn = "drawn in the measure's chart";
        String method = "how the statistics came about, for those who check them";
        String months = "shown as the months and what is missing of them";
        paths.put("use_cases.measures.points", drawn);
        paths.put("use_cases.measures.limits", drawn);
        paths.put("use_cases.measures.baseline_n", method);
        paths.put("use_cases.measures.relevance", method);
        paths.put("use_cases.measures.effect.confidence", method);
        paths.put("use_cases.measures.effect.look", method);
        paths.put("use_cases.measures.effect.autocorrelation", method);
        paths.put("use_cases.measures.effect.pilot_n", method);
        paths.put("use_cases.measures.effect.change", "printed as a percentage where that has a meaning");
        paths.put("use_cases.measures.effect.interval", "printed as a percentage where that has a meaning");
        paths.put("use_cases.measures.target.amount", "printed as the level that it means");
        paths.put("use_cases.measures.months_expected", "summed up over the use case");
        paths.put("use_cases.measures.value.months_without_weight", months);
        paths.put("use_cases.measures.value.life_cycle.solutions.categories.discounted", "only its sum is printed");
        paths.put("use_cases.measures.value.life_cycle.solutions.total.discounted", "only its sum is printed");
        paths.put("use_cases.measures.value.life_cycle.differences.discounted", "its cumulated value is printed");
        paths.put(
                "use_cases.value_totals",
                "sums over the measures of one unit, printed where there are several, without interval");
        paths.put(
                "closed_use_cases.value_totals",
                "sums over the measures of one unit, printed where there are several, without interval");
        paths.put("closed_use_cases.measures.value.months_without_weight", months);
        paths.put("use_cases.phase", "the dates of the charter line; the phase is printed in words");
        paths.put("use_cases.extensions", "counted in words");
        paths.put("decision_points.meetings.agreed.due", "of what is done, the day when it was done is printed");
        paths.put("what_stays.building_blocks.id", "the title is printed");
        paths.put("building_blocks.id", "the title is printed");
        paths.put(
                "customers.value_totals.yearly", "printed in the customer's own pack, and for all customers together");
        return paths;
    }

    @ParameterizedTest
    @CsvSource({
        "usual, INTERNAL, DE", "usual, INTERNAL, EN", "usual, CUSTOMER, DE", "usual, CUSTOMER, EN",
        "smallest, INTERNAL, DE", "smallest, CUSTOMER, EN", "largest, INTERNAL, EN", "largest, CUSTOMER, DE",
        "portfolio, INTERNAL, DE", "portfolio, INTERNAL, EN"
    })
    void printsEveryFigureOfTheSidecarAndNoOther(String size, Edition edition, Language language) throws IOException {
        Rendered pack = rendered(size, edition, language);
        String text = text(pack.pdf());
        JsonNode sidecar = JSON.readTree(pack.json());

        Set<String> numbers = numbers(text);
        List<String> missing = new ArrayList<>();
        Set<String> known = new HashSet<>();
        walk("", sidecar, language, (path, ways, said) -> {
            known.addAll(ways);
            boolean none = ways.contains("0") && NOT_PRINTED_WHEN_NONE.contains(path);
            boolean printed =
                    none || ways.isEmpty() || ways.stream().anyMatch(numbers::contains) || text.contains(said);
            if (!printed && NOT_PRINTED.keySet().stream().noneMatch(path::startsWith)) {
                missing.add(path + " " + ways);
            }
        });
        known.addAll(numbers(words(language)));
        Set<String> foreign = new TreeSet<>();
        TagTree.of(pack.pdf()).root().walk(tag -> {
            if (tag.kids().isEmpty() && !tag.role().equals("Figure")) {
                foreign.addAll(numbers(plain(tag.text())));
            }
        });
        foreign.removeAll(known);
        foreign.removeIf(SidecarFiguresTests::isDayOrYear);

        assertThat(missing).as("figures of the sidecar that are not printed").isEmpty();
        assertThat(foreign).as("numbers without an origin in the sidecar").isEmpty();
    }

    private static Rendered rendered(String size, Edition edition, Language language) {
        if (size.equals("portfolio")) {
            return RENDERER.render(Packs.portfolio(), language);
        }
        PackSource source = switch (size) {
            case "usual" -> Packs.usual();
            case "smallest" -> Packs.smallest();
            default -> Packs.largest();
        };
        return RENDERER.render(PackContent.of(source, edition), language);
    }

    /** Parts of dates, small counts (2 of 11, 12 days) and years say nothing that could be looked up. */
    private static boolean isDayOrYear(String number) {
        return number.matches("\\d{1,2}")
                || number.matches("(?:19|20)\\d\\d")
                || number.matches("\\d\\d\\.\\d\\d\\.\\d{4}");
    }

    /** What the templates say themselves: the methods with their error rates. */
    private static String words(Language language) {
        return new String(
                new Templates(null)
                        .file("steering-pack", "messages_" + language.code() + ".properties")
                        .orElseThrow(),
                StandardCharsets.UTF_8);
    }

    private interface Seen {
        void figure(String path, Set<String> ways, String said);
    }

    private static void walk(String path, JsonNode node, Language language, Seen seen) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> walk(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            language,
                            seen));
        } else if (node.isArray()) {
            node.forEach(item -> walk(path, item, language, seen));
        } else if (node.isNumber()) {
            seen.figure(path, ways(node.decimalValue(), language), "\u0000");
        } else if (node.isString()) {
            seen.figure(path, numbers(said(node.stringValue(), language)), said(node.stringValue(), language));
        }
    }

    /** A text as it is printed: days and months in words. */
    private static String said(String text, Language language) {
        if (DAY.matcher(text).matches()) {
            return Dates.day(LocalDate.parse(text), language);
        }
        if (MONTH.matcher(text).matches()) {
            YearMonth month = YearMonth.parse(text);
            return Dates.month(month, language) + " " + Dates.shortMonth(month, language);
        }
        return plain(text);
    }

    /** How a number may be written: whole, exact, or with three digits, and no more decimals than its neighbour has. */
    private static Set<String> ways(BigDecimal number, Language language) {
        BigDecimal size = number.abs();
        Set<String> ways = new HashSet<>();
        ways.add(Numbers.exact(size, language));
        ways.add(size.toPlainString());
        BigDecimal rounded = size.round(new MathContext(3, RoundingMode.HALF_UP));
        int whole = size.precision() - size.scale();
        for (int decimals = Math.min(0, -whole); decimals <= Math.max(0, rounded.scale()); decimals++) {
            ways.add(Numbers.exact(rounded.setScale(decimals, RoundingMode.HALF_UP), language));
        }
        ways.add(Numbers.exact(rounded, language));
        ways.add(Numbers.exact(size.setScale(0, RoundingMode.HALF_UP), language));
        return ways;
    }

    private static Set<String> numbers(String text) {
        Set<String> numbers = new HashSet<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(number.group());
        }
        return numbers;
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return plain(new PDFTextStripper().getText(document));
        }
    }

    private static String plain(String text) {
        return text.replace("₂", "2").replaceAll("[\\s\u00a0]+", " ").strip();
    }
}
