package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A definition with a mistake, as the person sees it who made it. */
class ExportDefinitionCommandTests {

    private static final String NAME = "kreuztabelle";
    private static final String DEFINITION = """
            match: {file: kreuztabelle.csv}
            unit: min
            columns:
              use_case: {value: nw-downtime}
              measure: {column: Art, map: {Stillstand: downtime}}
            unpivot:
              monts: all
            """;

    @TempDir
    private Path folder;

    private Path workspace;
    private Path definition;

    @BeforeEach
    void prepare() throws IOException {
        workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        definition = workspace.resolve("exports").resolve(NAME + ".yaml");
        Files.createDirectories(workspace.resolve("exports"));
        Files.writeString(definition, DEFINITION);
        Files.writeString(workspace.resolve("inbox").resolve(NAME + ".csv"), "Art;Sep 26;Okt 26\nStillstand;90;60\n");
    }

    @Test
    void namesTheMistakeEverywhereAndReadsTheFileOnceItIsMended() throws IOException {
        Path file = workspace.resolve("inbox").resolve(NAME + ".csv");
        String mistake =
                "exports/kreuztabelle.yaml:7:3 unpivot.monts: Unknown key \"monts\"." + " Did you mean \"months\"?";

        Command check = Command.in(workspace, "--lang", "en", "check", file.toString());
        Command ingest = Command.in(workspace, "--lang", "en", "ingest");
        JsonNode status =
                Command.in(workspace, "--json", "--lang", "en", "status").json();

        assertThat(check.code()).isEqualTo(1);
        assertThat(check.all()).contains(mistake, "is left out until it is mended", "rejected as a whole");
        assertThat(ingest.code()).isEqualTo(1);
        assertThat(ingest.all()).contains(mistake, NAME + ".csv stays in the inbox");
        assertThat(file).exists();
        assertThat(status.path("left_out").get(0).path("file").asString()).isEqualTo("exports/" + NAME + ".yaml");
        Schemas.assertValid("status", status);

        Files.writeString(definition, Files.readString(definition).replace("monts", "months"));
        Command again = Command.in(workspace, "--lang", "en", "--json", "ingest");

        assertThat(again.json().path("status").asString()).isEqualTo("loaded");
        assertThat(again.json().path("read_as").path("definition").asString()).isEqualTo("exports/" + NAME + ".yaml");
        assertThat(again.code()).isZero();
        assertThat(file).doesNotExist();
    }
}
