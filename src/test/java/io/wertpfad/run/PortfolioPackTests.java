package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PortfolioPackTests {

    private static final String SIDECAR = "outbox/2026-10/_portfolio/portfolio_2026-10_de.json";

    @TempDir
    private Path folder;

    @Test
    void saysWhatTheCustomersPacksSay() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        JsonNode portfolio = read(workspace.resolve(SIDECAR));
        JsonNode nordwind = read(workspace.resolve("outbox/2026-10/nordwind/nordwind_2026-10_internal_de.json"));

        assertThat(portfolio.path("customers").findValuesAsString("id")).containsExactly("lindenau", "nordwind");
        assertThat(portfolio.at("/customers/1/content_hash")).isEqualTo(nordwind.path("content_hash"));
        assertThat(portfolio.at("/customers/1/value_totals")).isEqualTo(nordwind.path("value_totals"));
        assertThat(portfolio.path("use_cases").findValuesAsString("use_case"))
                .containsExactly("lg-filter", "nw-downtime");
        assertThat(portfolio.at("/use_cases/1/advice")).isEqualTo(nordwind.at("/use_cases/0/recommendation/advice"));
        assertThat(portfolio.path("left_out").isEmpty()).isTrue();
    }

    @Test
    void waitsUntilEachCustomerHasReported() {
        Path workspace = SmallWorkspace.in(folder);

        Command one = Command.in(workspace, "--json", "run", "--period", "2026-10", "--customer", "lindenau");

        assertThat(one.json().path("portfolio").isNull()).isTrue();
        assertThat(workspace.resolve("outbox/2026-10/_portfolio")).doesNotExist();
    }

    @Test
    void goesWithoutACustomerWhoseFileIsBrokenAndFollowsWhenItIsMended() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau", "nordwind"), List.of());
        Path file = workspace.resolve("portfolio/lindenau.yaml");
        String sound = Files.readString(file);
        Files.writeString(file, sound.replace("cadence:", "cadenza:"));
        Command.in(workspace, "run", "--period", "2026-10");
        JsonNode without = read(workspace.resolve(SIDECAR));
        Files.writeString(file, sound);

        Command mended = Command.in(workspace, "--json", "run", "--period", "2026-10");

        assertThat(without.path("left_out").get(0).asString()).isEqualTo("lindenau");
        assertThat(mended.json().at("/portfolio/revision").intValue()).isEqualTo(2);
        JsonNode with = read(workspace.resolve("outbox/2026-10/_portfolio/portfolio_2026-10_de_r2.json"));
        assertThat(with.path("left_out").isEmpty()).isTrue();
        assertThat(with.path("customers").findValuesAsString("id")).contains("lindenau", "nordwind");
    }

    @Test
    void followsARevisionThoughACustomerJoinedLater() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau"), List.of());
        Files.writeString(
                workspace.resolve("portfolio/lindenau.yaml"),
                Files.readString(workspace.resolve("portfolio/lindenau.yaml"))
                        .replace("sales@hersteller.example, language: en, edition: customer", "sales@hersteller.example, language: en, edition: internal"));
        Command.in(workspace, "run", "--period", "2026-09");
        SmallWorkspace.in(folder, List.of("nordwind"), List.of());

        Command revised = Command.in(
                workspace, "--json", "run", "--period", "2026-09", "--customer", "lindenau", "--revise", "Nachtrag");

        assertThat(revised.json().at("/portfolio/revision").intValue()).isEqualTo(2);
    }

    @Test
    void isNotMadeForNobody() {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau"), List.of());

        Command run = Command.in(workspace, "--json", "run", "--period", "2026-10");

        assertThat(run.json().path("packs").size()).isEqualTo(1);
        assertThat(run.json().path("portfolio").isNull()).isTrue();
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file);
    }
}
