package io.wertpfad.measurement;

import static io.wertpfad.intake.IntakeFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.IntakeFixture;
import io.wertpfad.intake.Receipt;
import io.wertpfad.intake.Warning;
import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values that look like a mistaken unit or decimal sign are taken, and named. */
class SlipTests {

    @TempDir
    private Path folder;

    /** Daily values around {@code level}, the same for the same seed. */
    private static String days(String measure, String month, double level, double sigma, long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("use_case,measure,date,value\n");
        LocalDate first = LocalDate.parse(month + "-01");
        for (int day = 0; day < 28; day++) {
            BigDecimal value = new BigDecimal(level * Math.exp(sigma * random.nextGaussian()), new MathContext(4));
            text.append("nw,")
                    .append(measure)
                    .append(',')
                    .append(first.plusDays(day))
                    .append(',')
                    .append(value.toPlainString())
                    .append('\n');
        }
        return text.toString();
    }

    private static Optional<String> slip(Receipt receipt) {
        return receipt.warnings().stream()
                .filter(w -> w.code().equals("slip"))
                .findFirst()
                .map(w -> w.message().in(Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "downtime, 60, about 60 times, minutes instead of hours",
        "downtime, 0.016667, a sixtieth, hours instead of minutes",
        "cost, 100, about 100 times, cents instead of euros",
        "cost, 0.001, a thousandth, thousands of euros",
        "carbon, 1000, about 1000 times, kg instead of t",
        "stock, 0.01, a hundredth, mixed up"
    })
    void namesAFileOfWhichEveryValueSlipped(String measure, double factor, String ratio, String hint) {
        IntakeFixture workspace = IntakeFixture.in(folder);
        assertThat(slip(workspace.drop("a.csv", days(measure, "2026-08", 10, 0.3, 1))))
                .isEmpty();
        assertThat(slip(workspace.drop("b.csv", days(measure, "2026-09", 12, 0.3, 2))))
                .isEmpty();

        Receipt receipt = workspace.drop("c.csv", days(measure, "2026-10", 10 * factor, 0.3, 3));

        assertThat(receipt.rows().accepted()).isEqualTo(28);
        assertThat(slip(receipt))
                .hasValueSatisfying(text ->
                        assertThat(text).contains("nw, " + measure, "October 2026", "daily values", ratio, hint));
    }

    @Test
    void namesTheLineOfASingleDay() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        String october = days("downtime", "2026-10", 10, 0.3, 3).replace("2026-10-05,", "2026-10-05,6");

        Receipt first = workspace.drop("a.csv", october);

        assertThat(slip(first))
                .as("against the rest of the file")
                .hasValueSatisfying(text -> assertThat(text).contains("1 of 28 daily values"));
        assertThat(first.warnings().stream()
                        .filter(w -> w.code().equals("slip"))
                        .map(Warning::line))
                .containsExactly(6);
    }

    @Test
    void seesASingleRowAmongManyOfADay() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        workspace.drop("a.csv", manyRows("2026-09", -1));
        assertThat(slip(workspace.drop("b.csv", manyRows("2026-10", -1)))).isEmpty();
        assertThat(slip(workspace.drop("c.csv", manyRows("2026-10", 40)))).isPresent();
    }

    private static String manyRows(String month, int slipped) {
        Random random = new Random(5);
        List<String> rows = new ArrayList<>(List.of("use_case;measure;date;value"));
        for (int i = 0; i < 400; i++) {
            double value = 10 * Math.exp(0.3 * random.nextGaussian()) * (i == slipped ? 60 : 1);
            rows.add("nw;repair;" + month + "-" + String.format(java.util.Locale.ROOT, "%02d", 1 + i % 20) + ";"
                    + new BigDecimal(value, new MathContext(4)).toPlainString().replace('.', ','));
        }
        return lines(rows.toArray(String[]::new));
    }

    @Test
    void looksAtEachSegmentByItself() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        List<String> rows = new ArrayList<>(List.of("use_case;measure;date;value;segment"));
        for (int day = 1; day <= 28; day++) {
            String date = LocalDate.of(2026, 9, day).toString();
            rows.add("nw;downtime;" + date + ";" + (5 + day % 3) + ";small");
            rows.add("nw;downtime;" + date + ";" + (400 + day % 30) + ";large");
        }
        String text = lines(rows.toArray(String[]::new));

        assertThat(slip(workspace.drop("a.csv", text))).isEmpty();
        assertThat(slip(workspace.drop(
                        "b.csv", text.replace("2026-09", "2026-10").replace(";401;", ";6,5;"))))
                .hasValueSatisfying(found -> assertThat(found).contains("downtime (large)"));
    }

    @Test
    void leavesSeriesAloneThatCrossZeroOrHaveNoHistory() {
        IntakeFixture workspace = IntakeFixture.in(folder);
        String crossing = days("cost", "2026-09", 10, 0.3, 1).replace("2026-09-03,", "2026-09-03,-");
        workspace.drop("a.csv", crossing);

        assertThat(slip(workspace.drop("b.csv", days("cost", "2026-10", 1000, 0.3, 2))))
                .isEmpty();
        assertThat(slip(workspace.drop("c.csv", lines("use_case;measure;date;value", "nw;downtime;2026-10-01;6000"))))
                .isEmpty();
    }

    /** Log-normal noise of any size, a season, and an honest change by the pilot: hardly ever a false alarm. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.2, 0.5, 0.8, 1.2, 2})
    void hardlyEverWarnsOfHonestData(double sigma) {
        Random random = new Random(42);
        int alarms = 0;
        int files = 4_000;
        for (int i = 0; i < files; i++) {
            int n = SlipDetector.FEWEST + random.nextInt(40);
            double season = random.nextDouble() * 0.5;
            List<Double> history = new ArrayList<>();
            for (int t = 0; t < n; t++) {
                history.add(honest(random, sigma, season, t));
            }
            SlipDetector detector = SlipDetector.of(history).orElseThrow();
            boolean alarm = false;
            for (int t = n; t < n + 20; t++) {
                alarm |= detector.look(honest(random, sigma, season, t) * 0.6).isPresent();
            }
            alarms += alarm ? 1 : 0;
        }
        assertThat(alarms).as("false alarms in %d files", files).isLessThanOrEqualTo(files / 500);
    }

    private static double honest(Random random, double sigma, double season, int t) {
        return 100 * (1 + season * Math.sin(t * Math.PI / 6)) * Math.exp(sigma * random.nextGaussian());
    }

    @ParameterizedTest
    @CsvSource({"0.05, 60, 1.0", "0.2, 60, 0.95", "0.3, 100, 0.8", "0.3, 1000, 0.8"})
    void seesMostSlipsOfOrdinarySeries(double sigma, double factor, double share) {
        Random random = new Random(7);
        int found = 0;
        int trials = 2_000;
        for (int i = 0; i < trials; i++) {
            List<Double> history = new ArrayList<>();
            for (int t = 0; t < 12; t++) {
                history.add(honest(random, sigma, 0.2, t));
            }
            double value = honest(random, sigma, 0.2, 12);
            found += SlipDetector.of(history)
                            .orElseThrow()
                            .look(i % 2 == 0 ? value * factor : value / factor)
                            .isPresent()
                    ? 1
                    : 0;
        }
        assertThat((double) found / trials).isGreaterThanOrEqualTo(share);
    }
}
