package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberColumnTests {

    private static final Defaults GERMAN = Defaults.of(Locale.GERMANY);

    static Stream<Case> cases() {
        return Corpus.read("numbers.yaml", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsColumns(Case expected) {
        Defaults defaults = expected.defaultSign() == null
                ? GERMAN
                : GERMAN.withDecimalSign(expected.defaultSign().charAt(0));

        NumberReading reading = decide(expected.cells(), defaults);

        assertThat(expected.cells().stream().map(cell -> shown(reading.parse(cell))))
                .containsExactlyElementsOf(expected.values());
        assertThat(String.valueOf(reading.decimalSign())).isEqualTo(expected.sign());
        assertThat(reading.ambiguous()).isEqualTo(Boolean.TRUE.equals(expected.ambiguous()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "#WERT!", "1E99", "12.5", "1.234"})
    void saysInBothLanguagesWhatIsWrong(String cell) {
        NumberReading reading = decide(List.of("12,5", "1,5", "12.5"), GERMAN);

        assertThat(reading.parse(cell))
                .isInstanceOfSatisfying(
                        Parsed.Bad.class,
                        bad -> assertThat(List.of(
                                        bad.message().in(Language.DE),
                                        bad.message().in(Language.EN)))
                                .allMatch(message -> message.contains(cell)));
    }

    @Test
    void warnsOfBothMeanings() {
        NumberReading reading = decide(List.of("7", "1.234", "2.345"), GERMAN);

        assertThat(reading.warning()).isNotNull().satisfies(warning -> {
            assertThat(warning.in(Language.DE)).startsWith("2 Zahlen").contains("Zeile 2", "1.234", "1234");
            assertThat(warning.in(Language.EN)).startsWith("2 numbers").contains("line 2", "1.234", "1234");
        });
    }

    @Test
    void warnsWhereOneCellDecidesForMany() {
        List<String> cells = new ArrayList<>(Collections.nCopies(30, "12.500"));
        cells.add("3.5");

        NumberReading reading = decide(cells, GERMAN);

        assertThat(reading.decimalSign()).isEqualTo('.');
        assertThat(reading.ambiguous()).isFalse();
        assertThat(reading.warning()).isNotNull().satisfies(warning -> {
            assertThat(warning.in(Language.DE)).contains("„3.5“ in Zeile 31", "30 Zahlen wie „12.500“");
            assertThat(warning.in(Language.EN)).contains("“3.5” on line 31", "30 numbers like “12.500”");
        });
    }

    @Test
    void readsEveryNumberBackAsItWasWritten() {
        Random random = new Random(20261101);
        for (int round = 0; round < 300; round++) {
            char sign = random.nextBoolean() ? ',' : '.';
            String group = List.of("", sign == ',' ? "." : ",", "'", "\u00A0").get(random.nextInt(4));
            List<BigDecimal> numbers = random.ints(30, -5_000_000, 5_000_000)
                    .mapToObj(unscaled -> BigDecimal.valueOf(unscaled, random.nextInt(5)))
                    .toList();
            List<String> cells =
                    numbers.stream().map(number -> write(number, sign, group)).toList();

            NumberReading reading = decide(cells, GERMAN);

            if (reading.proven() || reading.decimalSign() == sign) {
                assertThat(cells.stream().map(cell -> ((Parsed.Value) reading.parse(cell)).value()))
                        .containsExactlyElementsOf(numbers);
            } else {
                assertThat(reading.ambiguous()).isTrue();
            }
        }
    }

    private static String write(BigDecimal number, char sign, String group) {
        String plain = number.abs().toPlainString();
        int cut = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder written = new StringBuilder(plain);
        if (cut < plain.length()) {
            written.setCharAt(cut, sign);
        }
        for (int i = cut - 3; i > 0; i -= 3) {
            written.insert(i, group);
        }
        return number.signum() < 0 ? "-" + written : written.toString();
    }

    private static NumberReading decide(List<String> cells, Defaults defaults) {
        NumberColumn column = new NumberColumn();
        for (int i = 0; i < cells.size(); i++) {
            column.see(cells.get(i), i + 1);
        }
        return column.decide(defaults);
    }

    private static String shown(Parsed parsed) {
        if (parsed instanceof Parsed.Value value) {
            return value.value().toPlainString() + (value.unit() == null ? "" : " " + value.unit());
        }
        return parsed instanceof Parsed.Bad bad ? bad.code() : "none";
    }

    record Case(
            String why,
            @JsonProperty("default") @Nullable String defaultSign,
            List<String> cells,
            String sign,
            @Nullable Boolean ambiguous,
            List<String> values) {
        @Override
        public String toString() {
            return why;
        }
    }
}
