package io.wertpfad.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.text.Language;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One file per mistake; the comments at its end say which findings are expected, and where. */
class CorpusTests {

    private static final String EXPECTED = "# expected: ";
    private static final String BY_SCHEMA = "refused by the schema";

    private final PortfolioSchema schema = new PortfolioSchema();

    static Stream<Path> valid() {
        return PortfolioFixtures.files("valid");
    }

    static Stream<Path> broken() {
        return PortfolioFixtures.files("broken");
    }

    static Stream<Path> doubtful() {
        return PortfolioFixtures.files("doubtful");
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesWhatIsRight(Path file) {
        Portfolio portfolio = PortfolioFixtures.read(PortfolioFixtures.text(file));
        assertThat(portfolio.problems()).isEmpty();
        assertThat(portfolio.warnings()).isEmpty();
        assertThat(portfolio.customers()).hasSize(1);
        assertThat(schema.complaints(PortfolioFixtures.text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesEachMistakeWhereItStands(Path file) {
        String text = PortfolioFixtures.text(file);
        Portfolio portfolio = PortfolioFixtures.read(text);
        assertThat(expected(text)).isNotEmpty();
        assertThat(findings(portfolio.problems())).containsExactlyElementsOf(expected(text));
        assertThat(portfolio.customers()).isEmpty();
        assertReadable(portfolio.problems());
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefusedByTheSchemaWhereASchemaCan(Path file) {
        String text = PortfolioFixtures.text(file);
        if (text.contains(EXPECTED + BY_SCHEMA)) {
            assertThat(schema.complaints(text)).isNotEmpty();
        } else if (schema.parses(text)) {
            assertThat(schema.complaints(text))
                    .as("say so in the file: %s%s", EXPECTED, BY_SCHEMA)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void warnsOfWhatIsHardlyMeant(Path file) {
        String text = PortfolioFixtures.text(file);
        Portfolio portfolio = PortfolioFixtures.read(text);
        assertThat(portfolio.problems()).isEmpty();
        assertThat(findings(portfolio.warnings())).containsExactlyElementsOf(expected(text));
        assertThat(portfolio.customers()).hasSize(1);
        assertThat(schema.complaints(text)).isEmpty();
        assertReadable(portfolio.warnings());
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-key-at-top, release",
        "unknown-key-in-measure, aggregate",
        "unknown-unit, h",
        "unit-of-wrong-case, MWh",
        "unknown-stage, operate",
        "unknown-status, active",
        "unknown-baseline-kind, fixed",
        "customer-id-with-capitals, nordwind-gmbh",
        "measure-id-with-umlaut, ruestzeit",
        "german-date, 2025-12-10",
        "day-for-month, 2025-01",
        "month-without-zero, 2025-01",
    })
    void proposesWhatIsNearest(String file, String meant) {
        String text = PortfolioFixtures.text(PortfolioFixtures.files("broken")
                .filter(path -> path.endsWith(file + ".yaml"))
                .findFirst()
                .orElseThrow());
        Problem problem = PortfolioFixtures.read(text).problems().get(0);
        assertThat(problem.in(Language.EN)).contains(" Did you mean \"" + meant + "\"?");
        assertThat(problem.in(Language.DE)).contains(" Meinten Sie „" + meant + "“?");
    }

    private static void assertReadable(List<Problem> problems) {
        for (Problem problem : problems) {
            for (Language language : Language.values()) {
                assertThat(problem.in(language))
                        .startsWith("portfolio/customer.yaml:" + problem.line() + ":" + problem.column())
                        .doesNotContainPattern("\\{\\d")
                        .doesNotContain("\n")
                        .doesNotContain("  ");
            }
        }
    }

    private static List<String> expected(String text) {
        return text.lines()
                .filter(line -> line.startsWith(EXPECTED) && !line.endsWith(BY_SCHEMA))
                .map(line -> line.substring(EXPECTED.length()))
                .sorted()
                .toList();
    }

    private static List<String> findings(List<Problem> problems) {
        return problems.stream()
                .map(p -> p.line() + ":" + p.column() + " " + p.path() + " "
                        + p.message().key())
                .sorted()
                .toList();
    }
}
