package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
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
    private static final YearMonth FIRST = PlayedHistory.REPORTED.get(0);
    private static final YearMonth SECOND = PlayedHistory.REPORTED.get(1);
    private static final String LATER = "2026-11-30";

    /** Played once: it takes its time. */
    private static final Path PLAYED =
            PlayedHistory.play(WorkspaceCopies.temporary("wertpfad-history"), PlayedHistory.REPORTED::contains);

    @TempDir
    private Path folder;

    static Stream<Arguments> packs() {
        return PlayedHistory.REPORTED.stream()
                .flatMap(period -> Stream.of(
                        Arguments.of(period, "seefeld", "internal_de"),
                        Arguments.of(period, "auental", "customer_en"),
                        Arguments.of(period, "_portfolio", "de")));
    }

    @ParameterizedTest
    @MethodSource("packs")
    void saysWhatItsGoldenFileSays(YearMonth period, String customer, String edition) throws IOException {
        Path golden = GOLDEN.resolve(
                Path.of(PlayedHistory.file(period, customer, edition)).getFileName());
        String said = pretty(lasting(PlayedHistory.pack(PLAYED, period, customer, edition)));
        if (RENEW) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, said);
        }

        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void saysTheSameAtTheEndAsWhenItWasMade() throws IOException {
        Path workspace = WorkspaceCopies.copy(PLAYED, folder);
        Snapshot made = Snapshot.of(workspace);
        Folders.delete(workspace.resolve("outbox"));

        for (YearMonth period : List.of(FIRST, SECOND)) {
            Command again = Command.on(LATER, workspace, "run", "--period", period.toString());
            assertThat(again.code()).as(again.all()).isZero();
        }

        assertThat(made.files()).containsAllEntriesOf(Snapshot.of(workspace).files());
        assertThat(Snapshot.of(workspace).files(".pdf")).hasSize(10);
    }

    /** A revision with nothing new is reckoned from the beginning, and finds what the first one found. */
    @Test
    void saysTheSameFromADatabaseMadeAgain() throws IOException {
        Path workspace = WorkspaceCopies.copy(PLAYED, folder);
        assertThat(Command.on(LATER, workspace, "rebuild").code()).isZero();

        Command revised = Command.on(
                LATER, workspace, "run", "--period", SECOND.toString(), "--as-of", "2026-01-07", "--revise", "Probe");

        assertThat(revised.code()).as(revised.all()).isZero();
        for (String pack : List.of("internal_de", "customer_de")) {
            ObjectNode then = lasting(PlayedHistory.pack(PLAYED, SECOND, "seefeld", pack));
            ObjectNode now = lasting(PlayedHistory.pack(workspace, SECOND, "seefeld", pack + "_r2"));
            assertThat(pretty(unrevised(now))).isEqualTo(pretty(unrevised(then)));
        }
    }

    @Test
    void saysTheSameOfAMonthThatIsReportedOnlyAfterAllOfIt() {
        Path workspace = PlayedHistory.play(folder.resolve("never"), month -> false);

        Command late = Command.on(LATER, workspace, "run", "--period", FIRST.toString(), "--as-of", "2025-10-06");

        assertThat(late.code()).as(late.all()).isLessThanOrEqualTo(1);
        for (String edition : List.of("internal_de", "customer_de")) {
            assertThat(PlayedHistory.pack(workspace, FIRST, "seefeld", edition))
                    .isEqualTo(PlayedHistory.pack(PLAYED, FIRST, "seefeld", edition));
        }
    }

    @ParameterizedTest
    @MethodSource("packs")
    void keepsToItsSchema(YearMonth period, String customer, String edition) {
        Schemas.assertValid(
                customer.equals("_portfolio") ? "portfolio-pack" : "pack",
                PlayedHistory.pack(PLAYED, period, customer, edition));
    }

    /** Without what changes with each version of the product. */
    private static ObjectNode lasting(JsonNode pack) {
        ObjectNode lasting = pack.deepCopy().asObject();
        lasting.remove(List.of("version", "content_hash"));
        lasting.path("customers").forEach(customer -> {
            if (customer instanceof ObjectNode part) {
                part.remove("content_hash");
            }
        });
        return lasting;
    }

    private static ObjectNode unrevised(ObjectNode pack) {
        pack.remove(List.of("revision", "revision_reason", "data_state"));
        if (pack.path("decide") instanceof ObjectNode decide) {
            decide.remove("changes");
        }
        return pack;
    }

    private static String pretty(JsonNode json) {
        return new String(
                        JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(json),
                        StandardCharsets.UTF_8)
                .replace("\r\n", "\n");
    }
}
