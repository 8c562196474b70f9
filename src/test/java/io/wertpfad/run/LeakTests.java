package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The customer's edition shows nothing but what the contract lists: no internal measure, nothing of another customer. */
class LeakTests {

    private static final Pattern FORBIDDEN = Pattern.compile("zq[ix][0-9]{3}w");
    private static final Pattern NUMBER =
            Pattern.compile("(?<![0-9A-Za-z])[0-9]{1,3}(?:[.,][0-9]{3}){2,}|(?<![0-9A-Za-z#])[0-9]{7,}(?![0-9A-Za-z])");
    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final LeakFields FIELDS = new LeakFields();

    @TempDir
    private static Path folder;

    private static List<Inspected> customers;
    private static List<Inspected> internals;

    @BeforeAll
    static void report() throws IOException {
        new LeakWorkspace(folder, FIELDS).reported();
        String own = FIELDS.filled("{{o customer}}");
        customers = inspected(folder.resolve("outbox"), own, "_customer_");
        internals = inspected(folder.resolve("outbox"), own, "_internal_");
    }

    private static List<Inspected> inspected(Path packs, String customer, String edition) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(packs)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().startsWith(customer + "_"))
                    .filter(file -> file.getFileName().toString().contains(edition))
                    .sorted()
                    .toList();
        }
        List<Inspected> inspected = new ArrayList<>();
        for (Path file : files) {
            inspected.add(Inspected.of(file));
        }
        return inspected;
    }

    @Test
    void looksAtEveryFileOfTheEdition() {
        assertThat(customers.stream()
                        .map(i -> i.file().toString().replaceFirst(".*\\.", ""))
                        .collect(Collectors.toSet()))
                .contains("pdf", "json", "html");
        assertThat(customers).hasSize(3 * 2 * 3);
    }

    @Test
    void showsNothingInternalAndNothingOfAnotherCustomer() {
        for (Inspected file : customers) {
            assertThat(found(file.everything(), FORBIDDEN))
                    .as("%s", file.file())
                    .isEmpty();
        }
    }

    @Test
    void showsNoFieldThatIsNotListed() {
        for (Inspected file : customers) {
            FIELDS.own("no")
                    .forEach((field, token) -> assertThat(file.everything().contains(token))
                            .as("%s in %s", field, file.file())
                            .isFalse());
        }
    }

    /** Otherwise a test that looks in the wrong place would find nothing, too. */
    @Test
    void showsWhatIsListed() {
        for (Map.Entry<String, String> field : FIELDS.own("yes").entrySet()) {
            for (String ending : List.of(".pdf", ".html", ".json")) {
                assertThat(customers.stream()
                                .filter(file -> file.file().toString().endsWith(ending))
                                .anyMatch(file -> file.everything().contains(field.getValue())))
                        .as("%s in a file %s", field.getKey(), ending)
                        .isTrue();
            }
        }
        assertThat(internals.stream().filter(file -> file.file().toString().endsWith(".pdf")))
                .allSatisfy(
                        file -> assertThat(found(file.everything(), FORBIDDEN)).isNotEmpty());
    }

    @Test
    void hasNoFigureMadeOfInternalOnes() throws IOException {
        for (Inspected file : customers) {
            if (file.file().toString().endsWith(".json")) {
                JsonNode json = JsonMapper.shared().readTree(file.everything());
                List<String> large = new ArrayList<>();
                collect(json, "", large);
                assertThat(large).as("%s", file.file()).isEmpty();
            } else if (file.file().toString().endsWith(".pdf")) {
                assertThat(found(file.shown(), NUMBER)).as("%s", file.file()).isEmpty();
            }
        }
        assertThat(internals.stream().filter(file -> file.file().toString().endsWith(".pdf")))
                .allSatisfy(file -> assertThat(found(file.shown(), NUMBER)).isNotEmpty());
    }

    @Test
    void tellsNoDayOnWhichOnlyInternalValuesCame() {
        String[] day = {LeakWorkspace.ONLY_INTERNAL, "17.10.2026", "17 Oct 2026"};

        assertThat(customers).allSatisfy(file -> assertThat(file.everything()).doesNotContain(day));
        assertThat(internals.stream().filter(file -> file.file().toString().contains("2026-10_")))
                .allSatisfy(file -> assertThat(file.everything()).containsAnyOf(day));
    }

    private static void collect(JsonNode node, String path, List<String> large) {
        if (node.isNumber() && node.decimalValue().abs().compareTo(MILLION) >= 0) {
            large.add(path + " = " + node);
        }
        node.properties().forEach(e -> collect(e.getValue(), path + "." + e.getKey(), large));
        if (node.isArray()) {
            node.forEach(item -> collect(item, path + "[]", large));
        }
    }

    private static Set<String> found(String text, Pattern pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            String token = matcher.group();
            found.add(token.startsWith("zq") ? token + " = " + FIELDS.fieldOf(token) : token);
        }
        return found;
    }

    /** The steering decided on a measure that the customer saw then; now it is internal. */
    @Test
    void tellsNothingOfAMeasureThatBecameInternal(@TempDir Path other) throws IOException {
        Path workspace = ReportedWorkspace.copy(other.resolve("workspace"));
        Path portfolio = workspace.resolve("portfolio/nordwind.yaml");
        Files.createDirectories(workspace.resolve("inbox/steering"));
        Files.writeString(workspace.resolve("inbox/steering/d.csv"), """
                use_case;date;decision;present;reason;next_decision_date
                nw-downtime;2026-11-12;scale;sales,service,key_account,customer;Reicht;
                """);
        Command.on("2026-11-13", workspace, "ingest");
        String internal = Files.readString(portfolio)
                .replace("aggregate: median\n", "aggregate: median\n          internal: true\n");
        Files.writeString(portfolio, internal);
        Command.on("2026-12-07", workspace, "run", "--period", "2026-11", "--customer", "nordwind");
        Files.writeString(
                portfolio, internal.replace("    status: active\n", "    status: scaled\n    since: 2026-11-12\n"));
        Command.on("2027-01-06", workspace, "run", "--period", "2026-12", "--customer", "nordwind");

        for (String period : List.of("2026-11", "2026-12")) {
            List<Inspected> shown = inspected(workspace.resolve("held"), "nordwind", period + "_customer_");
            assertThat(shown)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(file.everything())
                            .contains("Ungeplanter Stillstand")
                            .doesNotContain("Instandsetzungsdauer", "repair-time"));
            assertThat(inspected(workspace.resolve("outbox"), "nordwind", period + "_internal_"))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(file.everything()).contains("Instandsetzungsdauer"));
        }
    }

    /** Whoever adds a field to the portfolio has to say whether customers may see it. */
    @Test
    void knowsEveryFieldOfThePortfolio() {
        Set<String> paths = new TreeSet<>();
        JsonNode schema = JsonMapper.shared().readTree(text("/schema/portfolio.schema.json"));
        leaves(schema, schema, "", new ArrayList<>(), paths);

        assertThat(FIELDS.names().stream().filter(name -> !name.contains("/")).collect(Collectors.toSet()))
                .isEqualTo(paths);
    }

    /** And whoever adds a column to a kind of file. */
    @Test
    void knowsEveryColumn() throws IOException {
        Properties synonyms = new Properties();
        try (InputStream stream =
                Objects.requireNonNull(getClass().getResourceAsStream("/io/wertpfad/intake/synonyms.properties"))) {
            synonyms.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        Set<String> columns = synonyms.stringPropertyNames().stream()
                .filter(name -> !name.contains("."))
                .collect(Collectors.toSet());

        assertThat(FIELDS.names().stream()
                        .filter(name -> name.contains("/")
                                && !name.startsWith("file/")
                                && !name.startsWith("definition/")
                                && !name.startsWith("revision/"))
                        .map(name -> name.substring(name.indexOf('/') + 1))
                        .collect(Collectors.toSet()))
                .isEqualTo(columns);
    }

    @Test
    void writesATokenIntoEveryField() {
        assertThat(FIELDS.unused()).isEmpty();
    }

    private static void leaves(JsonNode schema, JsonNode node, String path, List<String> within, Set<String> paths) {
        boolean inner = false;
        JsonNode reference = node.path("$ref");
        if (reference.isString()) {
            String name = reference.stringValue().replaceFirst(".*/", "");
            if (!within.contains(name)) {
                List<String> deeper = new ArrayList<>(within);
                deeper.add(name);
                leaves(schema, schema.path("$defs").path(name), path, deeper, paths);
            }
            inner = true;
        }
        for (String several : List.of("oneOf", "anyOf", "allOf")) {
            for (JsonNode one : node.path(several)) {
                if (one.has("type") || one.has("$ref") || one.has("properties")) {
                    leaves(schema, one, path, within, paths);
                    inner = true;
                }
            }
        }
        for (Map.Entry<String, JsonNode> property : node.path("properties").properties()) {
            leaves(
                    schema,
                    property.getValue(),
                    path.isEmpty() ? property.getKey() : path + "." + property.getKey(),
                    within,
                    paths);
            inner = true;
        }
        if (node.has("items")) {
            leaves(schema, node.path("items"), path + "[]", within, paths);
            inner = true;
        }
        if (!inner && (node.has("type") || node.has("enum") || node.has("const"))) {
            paths.add(path);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(LeakTests.class.getResourceAsStream(resource))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
