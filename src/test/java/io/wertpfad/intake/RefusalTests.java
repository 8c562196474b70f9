package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.lines;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static io.wertpfad.intake.IntakeFixture.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When a file is refused as a whole, and what then remains of it. */
class RefusalTests {

    @TempDir
    private Path folder;

    private IntakeFixture workspace;

    @BeforeEach
    void open() {
        workspace = IntakeFixture.in(folder);
    }

    @Test
    void loadsTheGoodRowsOfAFileOfWhichExactlyHalfAreBad() {
        assertThat(outcome(workspace.drop("a.csv", file(10, 10)))).isEqualTo("loaded_with_rejections 20 10 10");
    }

    @Test
    void refusesAFileOfWhichMoreThanHalfAreBad() {
        Receipt receipt = workspace.drop("a.csv", file(9, 11));

        assertThat(outcome(receipt)).isEqualTo("rejected 20 9 11");
        assertThat(codes(receipt))
                .startsWith("too_many_rejected", "not_a_number")
                .hasSize(12);
        assertThat(receipt.sequence()).isNull();
        assertThat(workspace.value("downtime", "2026-10")).isEqualTo("no_rows");
    }

    @Test
    void loadsTheGoodRowsOfASmallFileHoweverFewTheyAre() {
        assertThat(outcome(workspace.drop("a.csv", file(1, 18)))).isEqualTo("loaded_with_rejections 19 1 18");
    }

    @Test
    void refusesAFileWithoutAnyGoodRow() {
        assertThat(outcome(workspace.drop("a.csv", file(0, 1)))).isEqualTo("rejected 1 0 1");
    }

    @Test
    void keepsTheOriginalAndAllRowsOfARefusedFile() {
        String text = file(9, 11);
        workspace.drop("a.csv", text);

        assertThat(workspace.files("rejected")).containsExactly("a.csv", "a.csv.rejected.csv");
        assertThat(IntakeFixture.read(workspace.workspace().rejected().resolve("a.csv")))
                .isEqualTo(text);
        assertThat(workspace.rejected("a.csv").lines()).hasSize(21);
        assertThat(workspace.files("inbox")).isEmpty();
        assertThat(workspace.archive().entries()).noneMatch(entry -> entry.dropped());
        assertThat(workspace.files("archive")).noneMatch(name -> name.endsWith("a.csv"));
    }

    @Test
    void keepsAllCellsOfAWideRowWhenTheFileIsRefused() {
        workspace.drop("a.csv", lines("use_case;date;downtime;repair", "nw;2026-13-01;1;2"));

        assertThat(workspace.rejected("a.csv")).contains("nw;2026-13-01;1;2;2;");
    }

    @Test
    void refusesWhatIsNoTableWithoutRows() {
        Receipt receipt = workspace.drop("a.csv", "");

        assertThat(outcome(receipt)).isEqualTo("rejected 0 0 0");
        assertThat(receipt.entries()).hasSize(1);
        assertThat(workspace.files("rejected")).containsExactly("a.csv");
    }

    @Test
    void namesTheColumnsThatAreMissing() {
        Receipt receipt = workspace.drop("a.csv", lines("use_case;measure;value", "nw;downtime;1"));

        assertThat(codes(receipt)).containsExactly("unknown_kind");
        assertThat(receipt.entries().get(0).problem().message().arguments().toString())
                .contains("date");
    }

    @Test
    void triesARefusedFileAgain() {
        workspace.drop("a.csv", metrics("news;2026-10-01;1"));
        workspace.amend(
                "- {id: repair,",
                "- {id: news, dimension: time, name: Neu, unit: h, better: lower, aggregate: mean, key: false}\n        - {id: repair,");

        assertThat(outcome(workspace.drop("a.csv", metrics("news;2026-10-01;1"))))
                .isEqualTo("loaded 1 1 0");
    }

    private static String file(int good, int bad) {
        return metrics(IntStream.range(0, good + bad)
                .mapToObj(i -> "downtime;2026-10-" + String.format(java.util.Locale.ROOT, "%02d", 1 + i)
                        + (i < good ? ";1" : ";x"))
                .toArray(String[]::new));
    }
}
