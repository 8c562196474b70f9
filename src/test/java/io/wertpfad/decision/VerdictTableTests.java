package io.wertpfad.decision;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class VerdictTableTests {

    @ParameterizedTest(name = "{5}: {6}")
    @CsvFileSource(resources = "/decision/verdicts.csv", numLinesToSkip = 1)
    void takesTheFirstLineThatFits(
            double change, double lower, double upper, double relevance, boolean meets, String verdict, String why) {
        assertThat(new Evidence(change, lower, upper, relevance, meets)
                        .verdict()
                        .code())
                .as(why)
                .isEqualTo(verdict);
    }
}
