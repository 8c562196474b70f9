package io.wertpfad.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PackedValuesTests {

    @Test
    void givesBackWhatWasPacked() {
        assertThat(again(counted("-3.5", 2, "0", 1, "0.25", 7, "1E+3", 1)))
                .containsExactly("-3.50x2", "0.00x1", "0.25x7", "1000.00x1");
    }

    @Test
    void holdsNumbersOfAnySizeExactly() {
        assertThat(again(counted("-999999999999999.000000000000000000001", 1, "1E-60", 1, "1E+15", 4_000_000_000L)))
                .first()
                .asString()
                .startsWith("-999999999999999.000000000000000000001");
    }

    @Test
    void givesBackRandomValuesOfAllScales() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            TreeMap<BigDecimal, Long> values = new TreeMap<>();
            for (int i = 0; i < 1 + random.nextInt(50); i++) {
                BigDecimal value = BigDecimal.valueOf(random.nextLong() >> random.nextInt(63), random.nextInt(40) - 5);
                values.put(value, 1 + (random.nextLong() >>> (1 + random.nextInt(62))));
            }
            List<Counted> ascending = new ArrayList<>();
            values.forEach((value, rows) -> ascending.add(new Counted(value, rows)));

            Iterator<Counted> unpacked = PackedValues.unpack(PackedValues.pack(ascending));

            for (Counted expected : ascending) {
                Counted actual = unpacked.next();
                assertThat(actual.value()).isEqualByComparingTo(expected.value());
                assertThat(actual.rows()).isEqualTo(expected.rows());
            }
            assertThat(unpacked).isExhausted();
        }
    }

    @Test
    void endsAfterTheLastValue() {
        Iterator<Counted> unpacked = PackedValues.unpack(PackedValues.pack(counted("1", 1)));
        unpacked.next();

        assertThatThrownBy(unpacked::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void takesFewBytesForValuesLikeThoseOfMachines() {
        List<Counted> ascending = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            ascending.add(new Counted(BigDecimal.valueOf(10_000 + 37L * i, 2), 1));
        }

        assertThat(PackedValues.pack(ascending)).hasSizeLessThan(3 * ascending.size());
    }

    private static List<String> again(List<Counted> ascending) {
        List<String> values = new ArrayList<>();
        PackedValues.unpack(PackedValues.pack(ascending))
                .forEachRemaining(c -> values.add(c.value().toPlainString() + "x" + c.rows()));
        return values;
    }

    private static List<Counted> counted(Object... valuesAndRows) {
        List<Counted> ascending = new ArrayList<>();
        for (int i = 0; i < valuesAndRows.length; i += 2) {
            long rows = ((Number) valuesAndRows[i + 1]).longValue();
            ascending.add(new Counted(new BigDecimal((String) valuesAndRows[i]), rows));
        }
        return ascending;
    }
}
