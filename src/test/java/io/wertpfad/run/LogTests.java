package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is logged, and what never is. */
@Isolated // changes what all of the process share
class LogTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "Zaunkoenig";

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    /** The log goes to the error stream of the process, a command's words to that of its console. */
    private Command logged(Path workspace, String... args) {
        PrintStream before = System.err;
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
        try {
            return Command.in(workspace, args);
        } finally {
            System.setErr(before);
        }
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    void isSilentUnlessAskedOrWatching() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));

        logged(workspace, "ingest");
        assertThat(log()).isEmpty();
        SmallWorkspace.drop(workspace, "nordwind_puenktlichkeit.csv");
        Files.writeString(
                workspace.resolve("wertpfad.yaml"), "wertpfad:\n  intake: {settle: 0s}\n  log: {level: info}\n");
        logged(workspace, "ingest");

        assertThat(log().lines())
                .singleElement()
                .asString()
                .contains("INFO", "file received", "file=\"nordwind_puenktlichkeit.csv\"", "kind=\"metrics\"")
                .contains("status=\"", "sha256=\"", "rejected=\"");
    }

    /** Values, comments, addresses and the password hold the token; a file that cannot be read is full of it. */
    @Test
    void tellsWhatHappensAndNoValueAddressOrSecret() throws IOException {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Path workspace = QueuedWorkspace.copy(
                    folder,
                    server.getSmtp().getPort(),
                    "tls: off",
                    "user: " + TOKEN + "-user",
                    "password-file: secret.txt");
            Files.writeString(workspace.resolve("secret.txt"), TOKEN + "-password");
            append(
                    workspace.resolve("wertpfad.yaml"),
                    "  log: {level: info, format: json}\n  schedule: {poll: 100ms, cron: \"-\"}\n");
            drop(workspace, "a.csv", "nw-downtime;downtime;2026-11-03;" + TOKEN + ";" + TOKEN);
            drop(workspace, "b.csv", "nw-downtime;downtime;2026-11-04;1;" + TOKEN);
            Files.writeString(workspace.resolve("inbox/c.csv"), "<html>" + TOKEN + "</html>");

            Command ingest = logged(workspace, "ingest");
            Command deliver = logged(workspace, "deliver");
            Command status = logged(workspace, "status");
            drop(workspace, "zuletzt.csv", "nw-downtime;downtime;2026-11-05;" + TOKEN + ";" + TOKEN);
            RealProcess watch = RealProcess.start(workspace, "watch");
            watch.stopWhen(new Moments(workspace).files("receipts", "zuletzt.csv.json", 1));
            List<String> watched =
                    watch.output().lines().filter(l -> l.startsWith("{")).toList();

            assertThat(ingest.all()).as("a receipt may quote what is wrong").contains(TOKEN);
            assertThat(Stream.of(ingest.all(), deliver.all(), status.all(), watch.output(), log()))
                    .noneMatch(text -> text.contains(TOKEN + "-password"));
            List<JsonNode> lines = Stream.concat(log().lines(), watched.stream())
                    .map(line -> JSON.readTree(line))
                    .toList();
            assertThat(log() + watched)
                    .doesNotContain(TOKEN)
                    .doesNotContain("@hersteller", "@nordwind")
                    .doesNotContain("Exception", "\tat ");
            assertThat(lines)
                    .filteredOn(l -> l.path("message").asString().equals("file received"))
                    .extracting(l -> l.path("status").asString())
                    .contains("loaded", "rejected");
            assertThat(lines)
                    .filteredOn(l -> l.path("message").asString().equals("mail handled"))
                    .hasSizeGreaterThanOrEqualTo(10)
                    .allMatch(l -> l.path("delivery").asLong() > 0
                            && l.path("state").asString().length() > 1);
            assertThat(watched).as(watch.output()).isNotEmpty();
        } finally {
            server.stop();
        }
    }

    @Test
    void tellsWhatARunMade() throws IOException {
        Path workspace = ReportedWorkspace.copy(folder);
        Files.writeString(
                workspace.resolve("wertpfad.yaml"), "wertpfad:\n  intake: {settle: 0s}\n  log: {level: info}\n");

        logged(workspace, "run", "--period", "2026-10", "--customer", "lindenau");

        assertThat(log()).contains("packs written", "customer=\"lindenau\"", "month run", "again=\"true\"");
    }

    private static void drop(Path workspace, String name, String row) throws IOException {
        Files.writeString(
                workspace.resolve("inbox").resolve(name), "use_case;measure;date;value;comment\n" + row + "\n");
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, Files.readString(file) + text);
    }
}
