package io.wertpfad.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.wertpfad.portfolio.Problem;
import io.wertpfad.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** One definition per mistake; the comments at its end say which findings are expected, and where. */
class DefinitionCorpusTests {

    private static final Path FOLDER = Path.of("src/test/resources/intake/export");
    private static final String NAME = "exports/sap.yaml";
    private static final String EXPECTED = "# expected: ";
    private static final String BY_SCHEMA = "refused by the schema";
    private static final List<String> DOCUMENTED = List.of(
            "use_case", "measure", "date", "value", "numerator", "denominator", "unit", "count", "category", "segment");
    private static final Schema SCHEMA = schema();

    private final YAMLMapper yaml = new YAMLMapper();

    static Stream<Path> valid() {
        return Stream.concat(
                files(FOLDER.resolve("valid")),
                Stream.concat(
                        files(Path.of("input-samples/exports")),
                        Stream.of(Path.of("src/main/resources/io/wertpfad/run/init/export.yaml"))));
    }

    static Stream<Path> broken() {
        return files(FOLDER.resolve("broken"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void takesWhatIsRight(Path file) {
        ExportDefinitions definitions = read(text(file));

        assertThat(definitions.problems()).isEmpty();
        assertThat(definitions.sound()).hasSize(1);
        assertThat(complaints(text(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("broken")
    void namesEachMistakeWhereItStands(Path file) {
        String text = text(file);
        ExportDefinitions definitions = read(text);

        assertThat(expected(text)).isNotEmpty();
        assertThat(findings(definitions.problems())).containsExactlyElementsOf(expected(text));
        assertThat(definitions.sound()).isEmpty();
        assertThat(definitions.brokenFiles())
                .singleElement()
                .satisfies(broken -> assertThat(broken.file()).isEqualTo(NAME));
        definitions.problems().forEach(DefinitionCorpusTests::assertReadable);
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefusedByTheSchemaWhereASchemaCan(Path file) {
        String text = text(file);
        if (text.contains(EXPECTED + BY_SCHEMA)) {
            assertThat(complaints(text)).isNotEmpty();
        } else if (parses(text)) {
            assertThat(complaints(text))
                    .as("say so in the file: %s%s", EXPECTED, BY_SCHEMA)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unknown-key, columns",
        "unknown-column, use_case",
        "ignore-with-unknown-key, matches",
        "load-in-capitals, append",
        "constant-unit-unknown, kWh",
    })
    void proposesWhatIsNearest(String file, String meant) {
        Problem problem = read(text(FOLDER.resolve("broken/" + file + ".yaml")))
                .problems()
                .get(0);

        assertThat(problem.in(Language.EN)).contains(" Did you mean \"" + meant + "\"?");
        assertThat(problem.in(Language.DE)).contains(" Meinten Sie „" + meant + "“?");
    }

    @Test
    void knowsWhatABrokenDefinitionIsForAsLongAsItsMatchIsSound() {
        ExportDefinitions definitions = read("match: {file: sap_*.csv}\nload: add\n");

        assertThat(definitions.brokenFiles().get(0).fits(List.of("SAP_1.CSV"), List.of()))
                .isTrue();
        assertThat(definitions.brokenFiles().get(0).fits(List.of("oil.csv"), List.of()))
                .isFalse();
        assertThat(read("match: {file: '*'}\n").brokenFiles().get(0).mayMeanAny())
                .isTrue();
    }

    private static void assertReadable(Problem problem) {
        for (Language language : Language.values()) {
            assertThat(problem.in(language))
                    .startsWith(problem.line() == 0 ? NAME : NAME + ":" + problem.line() + ":" + problem.column())
                    .doesNotContainPattern("\\{\\d")
                    .doesNotContain("\n")
                    .doesNotContain("  ");
        }
    }

    private static ExportDefinitions read(String text) {
        return ExportDefinitions.of(
                ExportFiles.of(Map.of(NAME, text.getBytes(StandardCharsets.UTF_8))), DOCUMENTED, List.of());
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

    private List<String> complaints(String text) {
        return SCHEMA.validate(yaml.readTree(text)).stream()
                .map(Error::toString)
                .toList();
    }

    private boolean parses(String text) {
        try {
            return yaml.readTree(text) != null;
        } catch (JacksonException broken) {
            return false;
        }
    }

    private static Schema schema() {
        try (InputStream stream =
                Objects.requireNonNull(DefinitionCorpusTests.class.getResourceAsStream("/schema/export.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
