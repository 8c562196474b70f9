package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.pack.Revision;
import io.wertpfad.pack.Revisions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A watch as a process of its own, and what it works out within one. */
class WatchTests {

    private static final String SETTINGS = "wertpfad:\n  intake:\n    settle: 0s\n  schedule:\n    poll: 100ms\n";

    @TempDir
    private Path folder;

    @Test
    void loadsWhatArrivesLetsOthersInAndStopsWhenAsked() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        Files.writeString(workspace.resolve("wertpfad.yaml"), SETTINGS + "    cron: \"-\"\n");
        Moments moments = new Moments(workspace);
        RealProcess watch = RealProcess.start(workspace, "--lang", "en", "watch");
        watch.await(moments.files("receipts", "stillstand.csv.json", 1));

        Command second = Command.in(workspace, "--lang", "en", "watch");
        Command status = Command.in(workspace, "--lang", "en", "status");
        SmallWorkspace.drop(workspace, "nordwind_puenktlichkeit.csv");
        int code = watch.stopWhen(moments.files("receipts", "puenktlichkeit.csv.json", 1));

        assertThat(second.code()).as(second.all()).isEqualTo(Exit.ALREADY_RUNNING.code());
        assertThat(second.err()).contains("A watch is running");
        assertThat(status.code()).as(status.all()).isEqualTo(1);
        assertThat(code).as(watch.output()).isZero();
        assertThat(watch.output()).contains("stillstand.csv", "puenktlichkeit.csv", "The watch has ended.");
        assertThat(watch.output()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void goesOnWhenItsDatabaseIsBackAndSaysSo() throws Exception {
        Path data = folder.resolve("postgres");
        Path workspace =
                SmallWorkspace.in(folder.resolve("w"), List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .start();
        int port = server.getPort();
        Files.writeString(
                workspace.resolve("wertpfad.yaml"),
                SETTINGS + "    cron: \"-\"\n  management:\n    port: 0\nspring:\n  datasource:\n    url: "
                        + server.getJdbcUrl("postgres", "postgres") + "\n    username: postgres\n");
        Moments moments = new Moments(workspace);
        RealProcess watch = RealProcess.start(workspace, "--lang", "en", "watch");
        watch.await(moments.files("receipts", "stillstand.csv.json", 1));
        server.close();

        SmallWorkspace.drop(workspace, "nordwind_puenktlichkeit.csv");
        watch.await(() -> watch.output().contains("tries again"));
        String down = health(watch);
        try (EmbeddedPostgres again = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start()) {
            watch.await(moments.files("receipts", "puenktlichkeit.csv.json", 1));
            watch.await(() -> watch.output().contains("The trouble is over"));
            String up = health(watch);

            assertThat(watch.stopWhen(() -> true)).as(watch.output()).isZero();
            assertThat(down).contains("\"status\":\"DOWN\"", "database");
            assertThat(up).doesNotContain("DOWN");
            assertThat(again.getPort()).isEqualTo(port);
        }
        assertThat(watch.output().lines().filter(line -> line.contains("tries again")))
                .as("said once per trouble, not per attempt: " + watch.output())
                .hasSizeLessThanOrEqualTo(2);
        assertThat(watch.output()).doesNotContain("\tat ");
    }

    @Test
    void owesEachCustomerTheMonthsSinceItsLastReportAndANewOneOnlyTheNewest() throws IOException {
        Path workspace = SmallWorkspace.in(folder, SmallWorkspace.CUSTOMERS, List.of());
        Revisions revisions = null;
        try (Session session = open(workspace)) {
            revisions = session.get(Revisions.class);
            revisions.record(
                    new Revision(YearMonth.of(2026, 7), "nordwind", 1, null, 0, "1", Map.of(), Map.of()), Map.of());
        }
        try (Session session = open(workspace)) {
            assertThat(session.get(DueMonths.class).of(Instant.parse("2026-11-05T12:00:00Z")))
                    .containsExactly(
                            Map.entry(YearMonth.of(2026, 8), List.of("nordwind")),
                            Map.entry(YearMonth.of(2026, 9), List.of("nordwind")),
                            Map.entry(YearMonth.of(2026, 10), List.of("lindenau", "nordwind")));
            assertThat(session.get(DueMonths.class).of(Instant.parse("2026-11-05T04:00:00Z")))
                    .doesNotContainKey(YearMonth.of(2026, 10));
            assertThat(session.get(Archive.class).dataState()).isEqualTo(1);
        }
    }

    @Test
    void owesAMonthWhosePacksCouldNotBeMadeAlsoAfterALaterOneWasReported() throws IOException {
        Path workspace = SmallWorkspace.in(folder, SmallWorkspace.CUSTOMERS, List.of());
        try (Session session = open(workspace)) {
            session.get(Revisions.class)
                    .record(
                            new Revision(YearMonth.of(2026, 10), "nordwind", 1, null, 0, "1", Map.of(), Map.of()),
                            Map.of());
        }
        Files.writeString(workspace.resolve("data/failures.json"), """
                [{"period": "2026-09", "customer": "nordwind", "day": "2026-10-05", "reasons": ["-"]},
                 {"period": "2026-09", "customer": "gone", "day": "2026-10-05", "reasons": ["-"]}]
                """);

        try (Session session = open(workspace)) {
            assertThat(session.get(DueMonths.class).of(Instant.parse("2026-11-05T12:00:00Z")))
                    .containsExactly(
                            Map.entry(YearMonth.of(2026, 9), List.of("nordwind")),
                            Map.entry(YearMonth.of(2026, 10), List.of("lindenau")));
        }
    }

    @Test
    void isInTroubleUntilTheRunIsDoneAndMakesUpForTheMonthsMissed() throws Exception {
        Path workspace = SmallWorkspace.in(folder, List.of("lindenau"), List.of("lindenau_komfort.csv"));
        Files.writeString(
                workspace.resolve("wertpfad.yaml"),
                SETTINGS + "    cron: \"0 0 6 5 * *\"\n  management:\n    port: 0\n");
        Command.on("2026-09-05", workspace, "run");
        Path template = workspace.resolve("report-templates/steering-pack/decide.html");
        Files.createDirectories(template.getParent());
        Files.writeString(template, "<p th:text=\"${nobody.knows}\"/>");
        Moments moments = new Moments(workspace);
        RealProcess watch = RealProcess.start(workspace, "--lang", "en", "watch");

        watch.await(() -> watch.output().contains("tries again"));
        SmallWorkspace.drop(workspace, "lindenau_portal_export.csv");
        watch.await(moments.files("receipts", "portal_export.csv.json", 1));
        String down = health(watch);
        Files.delete(template);
        watch.await(() -> watch.output().contains("The trouble is over"));
        String up = health(watch);

        assertThat(watch.stopWhen(() -> true)).as(watch.output()).isZero();
        assertThat(down).contains("\"status\":\"DOWN\"", "decide.html");
        assertThat(up).doesNotContain("DOWN");
        for (String month : List.of("2026-08", "2026-09", "2026-10")) {
            assertThat(workspace.resolve("outbox/" + month + "/lindenau/lindenau_" + month + "_customer_en.pdf"))
                    .exists();
        }
        assertThat(watch.output())
                .containsSubsequence("Packs for September 2026", "Packs for October 2026")
                .doesNotContain("Packs for August 2026");
    }

    @Test
    void saysWhenAnotherCommandKeepsItOutForLong() throws IOException {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of("nordwind_pm_stillstand.csv"));
        Files.writeString(workspace.resolve("wertpfad.yaml"), SETTINGS + "    cron: \"-\"\n  lock:\n    wait: 0s\n");
        WorkspaceLock other = WorkspaceLock.tryLock(new Workspace(workspace), WorkspaceLock.CHANGE)
                .orElseThrow();
        RealProcess watch = RealProcess.start(workspace, "--lang", "en", "watch");
        try {
            watch.await(() -> watch.output().contains("tries again"));
        } finally {
            other.close();
        }
        watch.await(() -> watch.output().contains("The trouble is over"));

        assertThat(watch.stopWhen(new Moments(workspace).files("receipts", "stillstand.csv.json", 1)))
                .as(watch.output())
                .isZero();
        assertThat(watch.output()).containsOnlyOnce("A command that changes the workspace");
    }

    private static Session open(Path workspace) throws IOException {
        return Sessions.open(new Workspace(workspace), Session.Access.CHANGE, Clock::system, Map.of());
    }

    private static String health(RealProcess watch) throws IOException, InterruptedException {
        String port = watch.output().replaceAll("(?s).*127\\.0\\.0\\.1:(\\d+).*", "$1");
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofString(StandardCharsets.UTF_8))
                .body();
    }
}
