package io.wertpfad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                 | 0
            -0.5              | −0,5
            12345.6           | 12.300
            0.000000001234    | 0,00000000123
            0.0000000001234   | 1,23E−10
            -1.7976931348E308 | −1,8E+308
            4.9E-324          | 4,9E−324
            123456789012345678 | 123.000.000.000.000.000
            1e18              | 1E+18
            """)
    void writesOutWhatCanBeCountedAndTheRestWithAnExponent(double number, String written) {
        assertThat(Numbers.significant(number, Language.DE)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1234567.891 | 1,234,567.891
            1.50        | 1.5
            1e20        | 1E+20
            """)
    void keepsAllDigits(BigDecimal number, String written) {
        assertThat(Numbers.exact(number, Language.EN)).isEqualTo(written);
    }
}
