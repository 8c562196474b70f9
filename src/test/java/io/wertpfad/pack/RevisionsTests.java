package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.LogEntry;
import io.wertpfad.archive.Versions;
import io.wertpfad.archive.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RevisionsTests {

    private static final YearMonth JANUARY = YearMonth.of(2026, 1);

    @TempDir
    private Path folder;

    @Test
    void knowsWhatWasReportedWithoutReadingItAgain() throws IOException {
        Archive archive = Archive.open(new Workspace(folder));
        Revisions revisions =
                new Revisions(archive, Clock.fixed(Instant.parse("2026-02-05T11:00:00Z"), ZoneOffset.UTC));
        JsonNode said = new JsonMapper().readTree("{\"advice\": {\"of\": [1, 2]}}");
        revisions.record(
                new Revision(
                        JANUARY,
                        "nw",
                        1,
                        null,
                        7,
                        "1.0",
                        Map.of("nw_internal_de", "ab"),
                        Map.of("nw_internal_de", said)),
                Map.of());
        revisions.record(new Revision(JANUARY, "nw", 2, "late", 9, "1.0", Map.of(), Map.of()), Map.of());

        assertThat(revisions.of("nw"))
                .containsExactly(
                        new Revisions.Recorded(
                                1, new RevisionHeader(JANUARY, "nw", 1, null, 7, Map.of("nw_internal_de", "ab"))),
                        new Revisions.Recorded(2, new RevisionHeader(JANUARY, "nw", 2, "late", 9, Map.of())));
        assertThat(revisions.sidecars(revisions.of("nw").get(0))).isEqualTo(Map.of("nw_internal_de", said));

        Files.delete(archive.original(archive.entries().get(1)));
        assertThat(revisions.newest("nw", JANUARY).orElseThrow().revision().reason())
                .isEqualTo("late");
    }

    /** Ten at night in Berlin is another day than half past midnight. */
    @Test
    void endsALoadWithItsDayOrWithTheNextPack() throws IOException {
        Archive archive = Archive.open(new Workspace(folder));
        Revisions revisions =
                new Revisions(archive, Clock.fixed(Instant.parse("2026-02-05T20:00:00Z"), ZoneOffset.UTC));
        for (String time : List.of("2026-02-05T08:00:00Z", "2026-02-05T09:00:00Z")) {
            drop(archive, time);
        }
        revisions.record(new Revision(JANUARY, "nw", 1, null, 2, "1.0", Map.of(), Map.of()), Map.of());
        for (String time : List.of("2026-02-05T21:00:00Z", "2026-02-05T23:30:00Z")) {
            drop(archive, time);
        }

        assertThat(LongStream.of(1, 2, 4, 5).map(s -> revisions.endOfLoad(s, ZoneId.of("Europe/Berlin"))))
                .containsExactly(2L, 2L, 4L, 5L);
    }

    private static void drop(Archive archive, String time) throws IOException {
        long sequence = archive.dataState() + 1;
        archive.append(new LogEntry(
                sequence, Instant.parse(time), sequence + ".csv", "ab", "metrics", "loaded", Versions.NONE));
    }
}
