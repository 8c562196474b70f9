package io.wertpfad.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.wertpfad.intake.reading.DateColumn;
import io.wertpfad.intake.reading.DateReading;
import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.intake.reading.ParsedDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTests {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private final DateReading reading = new DateColumn().decide(Defaults.of(Locale.GERMANY));

    @ParameterizedTest
    @CsvSource({
        "01.10.2026 00:00, 2026-10-01",
        "01.10.2026 23:45, 2026-10-01",
        "29.03.2026 02:30, 2026-03-29",
        "25.10.2026 02:15, 2026-10-25",
        "2026-10-31T23:00:00Z, 2026-11-01",
        "2026-10-31T22:59:59Z, 2026-10-31",
        "2026-10-25T00:00:00+02:00, 2026-10-25",
        "2026-10-25T23:30:00-0500, 2026-10-26",
        "2026-10-31 11:30 PM, 2026-10-31",
        "01.10.2026, 2026-10-01",
        "01.10.2026 24:00, 2026-10-01",
    })
    void belongsToTheDayInWhichItBegan(String cell, String day) {
        assertThat(day(cell, false)).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "01.10.2026 00:00, 2026-09-30",
        "01.10.2026 00:15, 2026-10-01",
        "01.10.2026 24:00, 2026-10-01",
        "30.03.2026 00:00, 2026-03-29",
        "26.10.2026 00:00, 2026-10-25",
        "2026-10-25T22:00:00Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-25",
        "20261001T0000, 2026-09-30",
        "01.10.2026, 2026-10-01",
    })
    void belongsToTheDayBeforeIfItIsTheEndAtMidnight(String cell, String day) {
        assertThat(day(cell, true)).isEqualTo(day);
    }

    private String day(String cell, boolean intervalEnd) {
        ParsedDate read = new Moments(BERLIN, intervalEnd).day(reading.parse(cell), cell);
        return ((ParsedDate.Span) read).day().toString();
    }
}
