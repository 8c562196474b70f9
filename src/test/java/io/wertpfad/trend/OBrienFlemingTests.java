package io.wertpfad.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OBrienFlemingTests {

    @Test
    void isTheNormalQuantileForASingleLook() {
        assertThat(OBrienFleming.constant(new double[] {1})).isCloseTo(1.959963985, within(1e-8));
    }

    @Test
    void agreesWithPublishedConstants() {
        JsonNode reference = Reference.of("sequential");
        double tolerance = reference.required("tolerance").asDouble();
        reference
                .required("obrien_fleming_c")
                .propertyStream()
                .forEach(entry -> assertThat(OBrienFleming.constant(equallySpaced(Integer.parseInt(entry.getKey()))))
                        .isCloseTo(entry.getValue().asDouble(), within(tolerance)));
    }

    @Test
    void agreesWithAnotherIntegrationForEqualLooks() {
        Reference.of("sequential")
                .required("exact")
                .required("obrien_fleming_c")
                .propertyStream()
                .forEach(entry -> assertThat(OBrienFleming.constant(equallySpaced(Integer.parseInt(entry.getKey()))))
                        .isCloseTo(entry.getValue().asDouble(), within(1e-7)));
    }

    @Test
    void agreesWithAnotherIntegrationForUnequalLooks() {
        // Looks of a constant baseline of 24 months at pilot months 3 to 12.
        double[] fractions = IntStream.rangeClosed(3, 12)
                .mapToDouble(n -> n * 3.0 / (24 + n))
                .toArray();
        double expected = Reference.of("effects")
                .required("cases")
                .required(0)
                .required("c")
                .asDouble();

        assertThat(OBrienFleming.constant(fractions)).isCloseTo(expected, within(1e-6));
    }

    @Test
    void staysBelowTheBoundOfUnbrokenLooking() {
        assertThat(OBrienFleming.constant(equallySpaced(OBrienFleming.MAX_LOOKS)))
                .isBetween(2.16, OBrienFleming.CONTINUOUS);
    }

    @Test
    void widensTheBoundOfEarlyLooks() {
        assertThat(OBrienFleming.tail(1.96, 1)).isCloseTo(0.025, within(1e-4));
        assertThat(OBrienFleming.tail(1.96, 0.25)).isCloseTo(4.43e-5, within(1e-6));
    }

    private static double[] equallySpaced(int looks) {
        return IntStream.rangeClosed(1, looks)
                .mapToDouble(k -> (double) k / looks)
                .toArray();
    }
}
