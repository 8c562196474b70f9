package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTests {

    private static final int MANY = 200_000;

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "100, 100",
        "-12.5, -12.5",
        "0.1, 0.1",
        "1e15, 1000000000000000",
        "1e22, 10000000000000000000000",
        "9007199254740993, 9007199254740992",
        "0.30000000000000004, 0.30000000000000004",
        "1e-7, 0.0000001"
    })
    void writesNoMoreDigitsThanAreNeeded(double value, String written) {
        assertThat(ShortestDecimal.of(value).toPlainString()).isEqualTo(written);
    }

    @Test
    void writesTheSameBothWays() {
        Random random = new Random(7);
        DoubleStream.generate(() -> some(random))
                .limit(MANY)
                .forEach(value ->
                        assertThat(ShortestDecimal.of(value)).as("%s", value).isEqualTo(byTrying(value)));
    }

    /** Of all sizes, with few decimals and many. */
    private static double some(Random random) {
        double value = random.nextInt(4) == 0
                ? Double.longBitsToDouble(random.nextLong())
                : random.nextGaussian() * Math.pow(10, random.nextInt(12) - 3);
        double few = Math.pow(10, random.nextInt(8));
        double some = random.nextBoolean() ? Math.rint(value * few) / few : value;
        return Double.isFinite(some) ? some : 0.5;
    }

    /** As it is defined. */
    private static BigDecimal byTrying(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 15; digits <= 17; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
            if (rounded.doubleValue() == value) {
                return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
            }
        }
        throw new AssertionError("Seventeen digits tell doubles apart");
    }
}
