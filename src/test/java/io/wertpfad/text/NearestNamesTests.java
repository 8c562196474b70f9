package io.wertpfad.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNamesTests {

    private static final List<String> VALID =
            List.of("customer", "value_path", "release", "steering", "use_cases", "de", "en", "decision_date");

    @ParameterizedTest
    @CsvSource({
        "custmer, customer",
        "Custommer, customer",
        "valuepath, value_path",
        "value-path, value_path",
        "relaese, release",
        "use_case, use_cases",
        "decision, decision_date",
        "ed, de",
        "DE, de"
    })
    void findsWhatIsMeant(String given, String meant) {
        assertThat(NearestNames.first(given, VALID)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"colour", "fr", "x", "''", "' '"})
    void findsNothingFarOff(String given) {
        assertThat(NearestNames.of(given, VALID)).isEmpty();
    }

    @Test
    void givesTheNearestFirstAndAtMostThree() {
        assertThat(NearestNames.of(
                        "nw-downtime-1", List.of("nw-downtime-33", "nw-downtime-3", "nw-downtime-2", "nw-downtime-4")))
                .containsExactly("nw-downtime-2", "nw-downtime-3", "nw-downtime-4");
    }
}
