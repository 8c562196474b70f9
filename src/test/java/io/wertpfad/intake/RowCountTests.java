package io.wertpfad.intake;

import static io.wertpfad.intake.IntakeFixture.codes;
import static io.wertpfad.intake.IntakeFixture.metrics;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row is accounted for, whatever a file holds. */
class RowCountTests {

    private static final String[] USE_CASES = {"nw", "nw", "nw", "nw", "yard", "", "x", "=nw"};
    private static final String[] MEASURES = {
        "downtime", "downtime", "repair", "wait", "scrap", "stock", "incidents", "", "?"
    };
    private static final String[] DATES = {
        "2026-10-01", "2026-10-02", "2026-10-03", "2026-10", "2026-W41", "2026-13-01", "", "gestern"
    };
    private static final String[] VALUES = {
        "1", "2,5", "1.234,5", "-", "", "n/a", "#DIV/0!", "x", "12 h", "5 %", "(3)", "1e20", "\"a\nb\"", "\"", "7;8"
    };

    @TempDir
    private Path folder;

    @Test
    void isReadIfAndOnlyIfItIsAcceptedOrRejected() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        Random random = new Random(42);
        for (int round = 0; round < 60; round++) {
            StringBuilder text = new StringBuilder("use_case;measure;date;value\n");
            int rows = random.nextInt(60);
            for (int i = 0; i < rows; i++) {
                text.append(any(random, USE_CASES))
                        .append(';')
                        .append(any(random, MEASURES))
                        .append(';');
                text.append(any(random, DATES))
                        .append(';')
                        .append(any(random, VALUES))
                        .append('\n');
            }
            text.append(random.nextBoolean() ? "\n\nSumme;;;99\n" : "");

            Receipt checked = workspace.check("round.csv", text.toString());
            Receipt taken = workspace.drop("round" + round + ".csv", text.toString());

            assertThat(taken.rows().read())
                    .isEqualTo(taken.rows().accepted() + taken.rows().rejected());
            if (taken.status() != Receipt.Status.DUPLICATE && taken.readAs() != null) {
                assertThat(taken.rows().ignored())
                        .isEqualTo(taken.readAs().ignoredLines().cardinality());
            }
            assertThat(checked.rows()).isEqualTo(taken.rows());
            assertThat(checked.status()).isEqualTo(taken.status());
            assertThat(codes(checked)).isEqualTo(codes(taken));
        }
        var before = ProjectionDump.of(workspace.template());
        workspace.rebuild();
        assertThat(ProjectionDump.of(workspace.template())).isEqualTo(before);
    }

    @Test
    void listsAThousandProblemsOfEachCodeAndCountsTheRest() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        String[] bad = IntStream.range(0, 2_400)
                .mapToObj(i -> i % 2 == 0
                        ? "downtime;2026-10-01;x"
                        : i % 4 == 1 ? "downtime;2026-13-01;1" : "downtime;2026-10-02;1")
                .toArray(String[]::new);

        Receipt receipt = workspace.drop("a.csv", metrics(bad));

        assertThat(codes(receipt)).filteredOn("not_a_number"::equals).hasSize(1_000);
        assertThat(codes(receipt)).filteredOn("no_such_date"::equals).hasSize(600);
        assertThat(receipt.problemsTotal()).isEqualTo(1 + 1_200 + 600);
        assertThat(workspace.rejected("a.csv").lines()).hasSize(2_401);
    }

    private static String any(Random random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
