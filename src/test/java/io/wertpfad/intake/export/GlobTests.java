package io.wertpfad.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTests {

    @ParameterizedTest
    @CsvSource({
        "sap_*.csv, sap_2026-10.csv, true",
        "sap_*.csv, SAP_.CSV, true",
        "sap_*.csv, sap_.csv.bak, false",
        "sap_*.csv, my_sap_1.csv, false",
        "kosten_??.csv, Kosten_10.csv, true",
        "kosten_??.csv, kosten_1.csv, false",
        "*storno*, Teil-Storno 7, true",
        "*a*b*c*, xxaxxbxxcxx, true",
        "*a*b*c*, xxaxxcxxbxx, false",
        "straße*, STRASSE 1, true",
        "'', '', true",
        "'', x, false",
        "\\*, *, true",
        "\\*, **, false",
        "\\**, *** Summe, true",
        "a.c, abc, false",
        "(a+)+$, aaaa, false",
        "CIVIL, civil, true",
    })
    void fits(String pattern, String text, boolean fits) {
        assertThat(new Glob(pattern).fits(text)).isEqualTo(fits);
    }

    @Test
    void comesToAnEndOnHostileCells() {
        assertThat(new Glob("*a".repeat(50) + "*b").fits("a".repeat(200_000))).isFalse();
    }
}
