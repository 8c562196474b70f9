package io.wertpfad.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Expected values from Python 3.11, {@code statistics.quantiles(values, n=10, method="inclusive")}, which is type 7 of
 * Hyndman and Fan like the default of R's {@code quantile}.
 */
class QuantilesTests {

    @Test
    void interpolatesTheMedianBetweenTheMiddleTwo() {
        assertThat(median("1", "2", "4", "10")).isEqualByComparingTo("3");
    }

    @Test
    void takesTheMiddleOfAnOddNumber() {
        assertThat(median("1", "2", "10")).isEqualByComparingTo("2");
    }

    @Test
    void interpolatesTheNinthDecileAsTypeSeven() {
        assertThat(p90("2.5", "3", "7", "11.25", "20", "21", "40")).isEqualByComparingTo("28.6");
        assertThat(p90("15", "20", "35", "40", "50")).isEqualByComparingTo("46");
        assertThat(p90("1", "2")).isEqualByComparingTo("1.9");
    }

    @Test
    void isTheValueItselfWhereThereIsOnlyOne() {
        assertThat(median("7.5")).isEqualByComparingTo("7.5");
        assertThat(p90("7.5")).isEqualByComparingTo("7.5");
    }

    @Test
    void countsEqualValuesAsOftenAsTheyOccur() {
        List<Counted> counted = List.of(
                new Counted(new BigDecimal("1"), 3),
                new Counted(new BigDecimal("1"), 2),
                new Counted(new BigDecimal("9"), 5));

        assertThat(Quantiles.of(counted.iterator(), 10, Quantiles.MEDIAN)).isEqualByComparingTo("5");
        assertThat(Quantiles.of(counted.iterator(), 10, Quantiles.P90)).isEqualByComparingTo("9");
    }

    @Test
    void agreesWithTheSortedListWhateverTheRuns() {
        Random random = new Random(20261105);
        for (int round = 0; round < 200; round++) {
            int n = 1 + random.nextInt(60);
            List<BigDecimal> all = new ArrayList<>();
            List<List<Counted>> runs = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < n; i++) {
                BigDecimal value = BigDecimal.valueOf(random.nextInt(40) - 20, random.nextInt(3));
                all.add(value);
                runs.get(random.nextInt(3)).add(new Counted(value, 1));
            }
            Collections.sort(all);
            runs.forEach(run -> run.sort((a, b) -> a.value().compareTo(b.value())));
            MergedValues merged =
                    new MergedValues(runs.stream().map(List::iterator).toList());

            BigDecimal expected = n % 2 == 1
                    ? all.get(n / 2)
                    : all.get(n / 2 - 1).add(all.get(n / 2)).divide(BigDecimal.valueOf(2));
            assertThat(Quantiles.of(merged, n, Quantiles.MEDIAN)).isEqualByComparingTo(expected);
        }
    }

    private static BigDecimal median(String... values) {
        return of(Quantiles.MEDIAN, values);
    }

    private static BigDecimal p90(String... values) {
        return of(Quantiles.P90, values);
    }

    private static BigDecimal of(BigDecimal p, String... ascending) {
        List<Counted> counted = Stream.of(ascending)
                .map(value -> new Counted(new BigDecimal(value), 1))
                .toList();
        return Quantiles.of(counted.iterator(), ascending.length, p);
    }
}
