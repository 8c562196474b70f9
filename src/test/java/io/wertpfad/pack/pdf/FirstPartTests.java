package io.wertpfad.pack.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a document begins with one page. */
class FirstPartTests {

    private static final String NEXT = "<div style='page-break-before: always'>next</div>";

    /** A page is A4, 842 points less margins high. */
    @ParameterizedTest
    @CsvSource({"500, true", "900, false", "1800, false"})
    void isOnOnePageOrNot(int height, boolean fits) {
        String part = "<div><p>first</p><div style='height: " + height + "pt'></div></div>";

        assertThat(AccessiblePdf.beginsWithOnePage(Probe.source(part + NEXT, c -> false)))
                .isEqualTo(fits);
        assertThat(AccessiblePdf.beginningWithOnePage(Probe.source(part + NEXT, c -> false))
                        .isPresent())
                .isEqualTo(fits);
    }

    /** Feet are in the body, but in no place of it. */
    @ParameterizedTest
    @CsvSource({"500, true", "900, false"})
    void isNotARunningFoot(int height, boolean fits) {
        String foot = "<div style='position: running(foot)'>foot</div>";

        assertThat(AccessiblePdf.beginsWithOnePage(
                        Probe.source(foot + "<div style='height: " + height + "pt'>first</div>" + NEXT, c -> false)))
                .isEqualTo(fits);
    }
}
