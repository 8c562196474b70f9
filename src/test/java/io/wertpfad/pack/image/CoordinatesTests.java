package io.wertpfad.pack.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the numbers of a drawing are written. */
class CoordinatesTests {

    private static final DecimalFormat FORMAT = new Coordinates();

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1, 1",
        "-12.5, -12.5",
        "0.001, 0.001",
        "0.0004, 0",
        "-0.0004, 0",
        "9.9996, 10",
        "7.05, 7.05",
        "7.005, 7.005",
        "123456.789, 123456.789",
        "1.1004, 1.1",
        "-3.02, -3.02"
    })
    void haveAtMostThreeDecimalsAndNoneThatSayNothing(double value, String written) {
        assertThat(FORMAT.format(value)).isEqualTo(written);
    }

    @Test
    void areThoseOfExactArithmetic() {
        Random random = new Random(5);
        for (int i = 0; i < 10_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(9));

            assertThat(new BigDecimal(FORMAT.format(value)))
                    .isEqualByComparingTo(new BigDecimal(value).setScale(3, RoundingMode.HALF_UP));
        }
    }

    @Test
    void areLeftToTheJdkWhereNoDrawingHasThem() {
        assertThat(FORMAT.format(2e15)).isEqualTo("2000000000000000");
        assertThat(FORMAT.format(Double.NaN)).isEqualTo("NaN");
    }
}
