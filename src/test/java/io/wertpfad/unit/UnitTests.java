package io.wertpfad.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitTests {

    @ParameterizedTest
    @CsvSource({
        "Std., h",
        "STUNDEN, h",
        "hours, h",
        "H, h",
        "MIN, min",
        "Minuten, min",
        "sek, s",
        "STD, h",
        "std, h",
        "Tage, d",
        "Wochen, wk",
        "KG, kg",
        "Tonnen, t",
        "to, t",
        "TO, t",
        "kg CO2e, kg",
        "t CO₂e, t",
        "kgCO2e, kg",
        "t CO2-Äq., t",
        "KG CO2-EQ, kg",
        "tonnes CO2 equivalents, t",
        "KWH, kWh",
        "kwh, kWh",
        "Megawattstunden, MWh",
        "MWH, MWh",
        "mg, mg",
        "m², m2",
        "qm, m2",
        "m³, m3",
        "Liter, l",
        "L, l",
        "Stk, pcs",
        "stk., pcs",
        "ST, pcs",
        "STÜCK, pcs",
        "Stück, pcs",
        "Stu\u0308ck, pcs",
        "Stueck, pcs",
        "pieces, pcs",
        "Punkte, pts",
        "Prozent, %",
        "PERCENT, %",
        "v.H., %",
        "Promille, ‰",
        "PPM, ppm",
        "Grad Celsius, °C",
        "℃, °C",
        "€, EUR",
        "euro, EUR",
        "Eur, EUR",
        "$, USD",
        "£, GBP",
        "CHF, CHF",
        "SEK, SEK",
        "JPY, JPY",
        "TEUR, kEUR",
        "T€, kEUR",
        "kEUR, kEUR",
        "k€, kEUR",
        "Tsd. EUR, kEUR",
        "Tsd. €, kEUR",
        "TCHF, kCHF",
        "Mio. EUR, MEUR",
        "Mio €, MEUR",
        "kWh/Stk, kWh/pcs",
        "kWh / Stück, kWh/pcs",
        "EUR pro Stunde, EUR/h",
        "EUR per hour, EUR/h",
        "€ je Stück, EUR/pcs",
        "kg/km, kg/km",
        "kg CO2e/pcs, kg/pcs",
        "l/100km, l/100 km",
        "l/100 km, l/100 km",
        "Stk/h, pcs/h",
        "1/h, 1/h",
        "kWh/m², kWh/m2",
        "' h ', h",
        "'kg\u00A0', kg",
    })
    void knowsWhatPeopleWrite(String written, String symbol) {
        assertThat(Unit.of(written)).map(Unit::symbol).contains(symbol);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "mWh",
                "mwh",
                "mW",
                "Mg",
                "mj",
                "G",
                "pfund",
                "XXX",
                "XAU",
                "ZZZ",
                "eur/",
                "/h",
                "h/%",
                "%/h",
                "kWh/1",
                "°C/h",
                "kg/km/h",
                "parsec",
                "EUR CO2e",
                "h CO2",
                "TT",
                "kk",
                "12",
                "h2",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void refusesWhatIsNoDocumentedUnit(String written) {
        assertThat(Unit.of(written)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "90, min, h, 1.5",
        "20, min, h, 0.3333333333333333333333333333333333",
        "60, min, h, 1",
        "1, d, min, 1440",
        "2, wk, d, 14",
        "1.25, t, kg, 1250",
        "1, mg, t, 0.000000001",
        "1, kWh, MJ, 3.6",
        "1, GWh, Wh, 1000000000",
        "1, J, kWh, 0.0000002777777777777777777777777777777778",
        "0.12, 1, %, 12",
        "25, ‰, %, 2.5",
        "1, ppm, %, 0.0001",
        "1, l, m3, 0.001",
        "1.5, TEUR, EUR, 1500",
        "12345, EUR, MEUR, 0.012345",
        "7, kWh/pcs, MJ/pcs, 25.2",
        "60, EUR/h, EUR/min, 1",
        "6, l/100 km, l/km, 0.06",
        "-90, min, h, -1.5",
        "0, min, h, 0",
        "123456789012345.678901, kg, t, 123456789012.345678901",
    })
    void convertsExactlyOrToThirtyFourDigits(BigDecimal value, String from, String to, BigDecimal expected) {
        assertThat(unit(from).convert(value, unit(to))).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"h, kg", "EUR, USD", "kWh, kW", "°C, %", "pcs, 1", "pcs, pts", "kWh/pcs, kWh/kg", "EUR, EUR/h", "h, 1/h"
    })
    void convertsNothingOfAnotherKind(String from, String to) {
        assertThat(unit(from).convertibleTo(unit(to))).isFalse();
        assertThat(unit(to).convertibleTo(unit(from))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> unit(from).convert(BigDecimal.ONE, unit(to)));
    }

    @Test
    void returnsToTheSameValue() {
        for (String from : Unit.documented()) {
            for (String to : Unit.documented()) {
                if (unit(from).convertibleTo(unit(to))) {
                    BigDecimal there = unit(from).convert(new BigDecimal("7.25"), unit(to));
                    assertThat(unit(to).convert(there, unit(from))
                                    .subtract(new BigDecimal("7.25"))
                                    .abs())
                            .as("%s to %s and back", from, to)
                            .isLessThan(new BigDecimal("1e-30"));
                }
            }
        }
    }

    @Test
    void isAValue() {
        Map<Unit, String> units = new HashMap<>();
        units.put(unit("Std."), "hours");
        assertThat(units).containsKey(unit("h")).doesNotContainKey(unit("min"));
        assertThat(unit("kWh/Stk")).isEqualTo(unit("kWh pro Stück")).hasToString("kWh/pcs");
        assertThat(unit("€").convertibleTo(unit("EUR"))).isTrue();
    }

    @Test
    void printsWhatPeopleReadInTheirLanguage() {
        assertThat(unit("pcs").symbol(Language.DE)).isEqualTo("Stk.");
        assertThat(unit("pcs").symbol(Language.EN)).isEqualTo("pcs");
        assertThat(unit("kWh/pcs").symbol(Language.DE)).isEqualTo("kWh/Stk.");
        assertThat(unit("TEUR").symbol(Language.DE)).isEqualTo("TEUR");
        assertThat(unit("TEUR").symbol(Language.EN)).isEqualTo("kEUR");
        assertThat(unit("1").symbol(Language.DE)).isEmpty();
        assertThat(unit("h").symbol(Language.DE)).isEqualTo("h");
    }

    @Test
    void knowsPercentAndMass() {
        assertThat(unit("Prozent").isPercent()).isTrue();
        assertThat(unit("‰").isPercent()).isFalse();
        assertThat(unit("t CO2e").isMass()).isTrue();
        assertThat(unit("kg/pcs").isMass()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"mWh, MWh", "Minutten, min", "Stnd, h", "Eurro, EUR", "kWh/Stueckk, kWh/pcs", "Tonen, t"})
    void proposesTheNearestUnit(String written, String symbol) {
        assertThat(Unit.nearest(written)).first().isEqualTo(symbol);
    }

    @Test
    void proposesNothingForWhatNobodyCouldGuess() {
        assertThat(Unit.nearest("Lichtjahre")).isEmpty();
        assertThat(Unit.nearest("x".repeat(5000))).isEmpty();
    }

    private static Unit unit(String text) {
        return Unit.of(text).orElseThrow();
    }
}
