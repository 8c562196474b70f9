package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What packs of four months say of the history in {@code input-samples}, when they are made and ever after. To write the
 * golden files anew, run this class with {@code -Dgolden=renew} and read what changed.
 */
class PlayedHistoryTests {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "run", "history");
    private static final boolean RENEW = "renew".equals(System.getProperty("golden"));
    private static final String LATER = "2026-11-30";
    private static final YearMonth NEVER_REPORTED = YearMonth.parse("2025-08");
    private static final LocalDate ITS_CLOSE = LocalDate.parse("2025-09-05");

    @TempDir
    private Path folder;

    static Stream<Arguments> packs() {
        return PlayedMonths.ALL.stream()
                .flatMap(period -> Stream.of(
                        Arguments.of(period, "seefeld", "internal_de"),
                        Arguments.of(period, "auental", "customer_en"),
                        Arguments.of(period, "_portfolio", "de")));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysWhatItsGoldenFileSays(YearMonth period, String customer, String edition) throws IOException {
        Path golden = GOLDEN.resolve(PlayedHistory.name(period, customer, edition));
        String said = pretty(lasting(PlayedMonths.pack(period, customer, edition)));
        if (RENEW) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, said);
        }

        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void keepsToItsSchema(YearMonth period, String customer, String edition) {
        Schemas.assertValid(
                customer.equals("_portfolio") ? "portfolio-pack" : "pack",
                PlayedMonths.pack(period, customer, edition));
    }

    @Test
    void saysTheSameAtTheEndAsWhenItWasMade() throws IOException {
        Path workspace = PlayedMonths.copy(folder).workspace();
        Snapshot made = Snapshot.of(workspace);
        Folders.delete(workspace.resolve("outbox"));

        Command again = Command.on(
                LATER, workspace, "run", "--period", PlayedMonths.SEPTEMBER.toString(), "--customer", "seefeld");

        assertThat(again.code()).as(again.all()).isZero();
        Map<String, String> files = new HashMap<>(Snapshot.of(workspace).files());
        // Tells an operator where the workspace stands now.
        files.remove("outbox/index.html");
        assertThat(made.files()).containsAllEntriesOf(files);
        assertThat(Snapshot.of(workspace).files(".pdf")).hasSizeGreaterThanOrEqualTo(2);
    }

    /** A revision with nothing new is reckoned from the beginning, and finds what the first one found. */
    @Test
    void saysTheSameFromADatabaseMadeAgain() {
        PlayedHistory played = PlayedMonths.copy(folder);
        YearMonth period = PlayedMonths.DECEMBER;
        assertThat(Command.on(LATER, played.workspace(), "rebuild").code()).isZero();

        Command revised = Command.on(
                LATER,
                played.workspace(),
                "run",
                "--period",
                period.toString(),
                "--customer",
                "seefeld",
                "--as-of",
                "2026-01-07",
                "--revise",
                "Probe");

        assertThat(revised.code()).as(revised.all()).isZero();
        for (String edition : List.of("internal_de", "customer_de")) {
            JsonNode replacement =
                    played.pack(period, "seefeld", edition + "_r2").path("data").path("replacement");
            assertThat(replacement.path("revision").asInt()).isEqualTo(1);
            assertThat(replacement.path("differences")).isEmpty();
            assertThat(unrevised(played.pack(period, "seefeld", edition + "_r2")))
                    .isEqualTo(unrevised(PlayedMonths.pack(period, "seefeld", edition)));
        }
    }

    /** Nobody made packs for August 2025 when it was over: they can be made when all the rest is known, and know nothing of it. */
    @Test
    void saysTheSameOfAMonthThatIsReportedOnlyAtTheEnd() {
        PlayedHistory inTime = PlayedHistory.play(folder.resolve("in-time"), ITS_CLOSE, month -> false);
        PlayedHistory late = PlayedMonths.copy(folder.resolve("late"));

        reportSeefeld(inTime, ITS_CLOSE.toString());
        reportSeefeld(late, LATER, "--as-of", ITS_CLOSE.toString());

        for (String edition : List.of("internal_de", "customer_de")) {
            assertThat(late.pack(NEVER_REPORTED, "seefeld", edition))
                    .isEqualTo(inTime.pack(NEVER_REPORTED, "seefeld", edition));
        }
    }

    private static void reportSeefeld(PlayedHistory played, String today, String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("run", "--period", NEVER_REPORTED.toString(), "--customer", "seefeld"));
        arguments.addAll(List.of(options));
        Command run = Command.on(today, played.workspace(), arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.all()).isLessThanOrEqualTo(1);
    }

    /** Without what changes with each version of the product. */
    private static ObjectNode lasting(JsonNode pack) {
        ObjectNode lasting = pack.deepCopy().asObject();
        lasting.remove(List.of("version", "content_hash"));
        lasting.path("customers").forEach(customer -> customer.asObject().remove("content_hash"));
        return lasting;
    }

    private static String unrevised(JsonNode pack) {
        ObjectNode plain = lasting(pack);
        plain.remove(List.of("revision", "revision_reason", "data_state"));
        plain.path("decide").asObject().remove("changes");
        plain.path("data").asObject().remove("replacement");
        return pretty(plain);
    }

    private static String pretty(JsonNode json) {
        byte[] written = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
        return new String(written, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
