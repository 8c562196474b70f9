package io.wertpfad.intake.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wertpfad.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateColumnTests {

    private static final Defaults GERMAN = Defaults.of(Locale.GERMANY);

    static Stream<Case> cases() {
        return Corpus.read("dates.yaml", Case[].class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsColumns(Case expected) {
        boolean defaultDayFirst = !Boolean.FALSE.equals(expected.defaultDayFirst());

        DateReading reading = decide(expected.cells(), GERMAN.withDayFirst(defaultDayFirst));

        assertThat(expected.cells().stream().map(cell -> shown(reading.parse(cell))))
                .containsExactlyElementsOf(expected.dates());
        assertThat(reading.dayFirst()).isEqualTo(!Boolean.FALSE.equals(expected.dayFirst()));
        assertThat(reading.ambiguous()).isEqualTo(Boolean.TRUE.equals(expected.ambiguous()));
        if (expected.pattern() != null) {
            assertThat(reading.pattern()).isEqualTo(expected.pattern());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gestern", "31.02.2026", "04/25/2026", "03/04/2026"})
    void saysInBothLanguagesWhatIsWrong(String cell) {
        DateReading reading = decide(List.of("25/04/2026", "26/04/2026", "04/25/2026"), GERMAN);

        assertThat(reading.parse(cell))
                .isInstanceOfSatisfying(
                        ParsedDate.Bad.class,
                        bad -> assertThat(List.of(
                                        bad.message().in(Language.DE),
                                        bad.message().in(Language.EN)))
                                .allMatch(message -> message.contains(cell)));
    }

    @Test
    void warnsOfBothMeanings() {
        DateReading reading = decide(List.of("04/04/2026", "03/04/2026"), GERMAN);

        assertThat(reading.warning()).isNotNull().satisfies(warning -> {
            assertThat(warning.in(Language.DE)).startsWith("Eine Datumsangabe").contains("03.04.2026", "04.03.2026");
            assertThat(warning.in(Language.EN)).startsWith("One date").contains("3 Apr 2026", "4 Mar 2026");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "de-DE, ',', true",
        "en-US, ., false",
        "en-GB, ., true",
        "de-CH, ., true",
        "fr-FR, ',', true",
        "sv-SE, ',', true"
    })
    void takesDefaultsFromTheLocale(String locale, char decimalSign, boolean dayFirst) {
        assertThat(Defaults.of(Locale.forLanguageTag(locale))).isEqualTo(new Defaults(decimalSign, dayFirst));
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "dd.MM.yyyy, 03.04.2026, 2026-04-03",
                "dd.MM.yyyy, 2026-04-03, not_a_date",
                "dd.MM.yyyy, 31.02.2026, no_such_date",
                "dd.MM.yyyy, 03.04.2026 12:00, not_a_date",
                "dd.MM.yyyy, -, none",
                "MM/dd/yy, 04/03/26, 2026-04-03",
                "MM/yyyy, 04/2026, 2026-04-01 month",
                "MMM yy, Okt 26, 2026-10-01 month",
                "MMM yy, oct. 26, 2026-10-01 month",
                "yyyyMMdd, 20261003, 2026-10-03",
                "dd.MM.yyyy HH:mm, 03.10.2026 24:00, 2026-10-03",
                "dd.MM.yyyy HH:mm, 03.10.2026 25:00, not_a_date",
                "dd.MM.yyyy HH:mm 'Uhr', 03.10.2026 23:45 Uhr, 2026-10-03",
                "YYYY-'W'ww, 2026-W41, 2026-10-08 week",
                "'KW' ww/YYYY, KW 41/2026, 2026-10-08 week"
            },
            quoteCharacter = '"')
    void readsOnlyThePrescribedForm(String pattern, String cell, String expected) {
        assertThat(shown(DateReading.prescribed(pattern).parse(cell))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"HH:mm", "yyyy", "tt.mm.jjjj", "dd.MM", "'", "{"})
    void refusesAPatternOfNoDate(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> DateReading.prescribed(pattern));
    }

    private static DateReading decide(List<String> cells, Defaults defaults) {
        DateColumn column = new DateColumn();
        for (int i = 0; i < cells.size(); i++) {
            column.see(cells.get(i), i + 1);
        }
        return column.decide(defaults);
    }

    private static String shown(ParsedDate parsed) {
        if (parsed instanceof ParsedDate.Span span) {
            return span.day()
                    + (span.grain() == Grain.DAY
                            ? ""
                            : " " + span.grain().name().toLowerCase(Locale.ROOT));
        }
        return parsed instanceof ParsedDate.Bad bad ? bad.code() : "none";
    }

    record Case(
            String why,
            @Nullable Boolean defaultDayFirst,
            List<String> cells,
            @Nullable Boolean dayFirst,
            @Nullable Boolean ambiguous,
            @Nullable String pattern,
            List<String> dates) {
        @Override
        public String toString() {
            return why;
        }
    }
}
