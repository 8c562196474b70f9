package io.wertpfad.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The colours of {@code pack.css}: legible on all backgrounds, and apart for everyone, on paper too. */
class PaletteTests {

    /** WCAG 2.2, 1.4.11 and 1.4.3. */
    private static final double GRAPHICS = 3;

    private static final double TEXT = 4.5;

    /** Ten times what is just noticed. */
    private static final double APART = 20;

    private static final double APART_IN_GREY = 12;

    /** Of linear light; Machado, Oliveira and Fernandes 2009, severity 1. */
    private static final double[][] PROTANOPIA = {
        {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
    };

    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };

    private static final double[][] TRITANOPIA = {
        {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
    };

    private static final double[][] GREY = {{0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}, {0.2126, 0.7152, 0.0722}
    };

    private static final List<Color> BACKGROUNDS =
            List.of(Color.WHITE, colour("baseline-window"), colour("pilot-window"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "actual",
                "expected",
                "limit",
                "target",
                "forecast",
                "decision",
                "good",
                "bad",
                "neutral",
                "axis",
                "stage"
            })
    void drawsWithEnoughContrast(String name) {
        assertThat(BACKGROUNDS)
                .allSatisfy(background -> assertThat(contrast(colour(name), background))
                        .as(name + " on " + background)
                        .isGreaterThanOrEqualTo(GRAPHICS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"actual", "expected", "limit-text", "target", "forecast", "decision", "axis", "stage"})
    void writesWithEnoughContrast(String name) {
        assertThat(BACKGROUNDS)
                .allSatisfy(background -> assertThat(contrast(colour(name), background))
                        .as(name + " on " + background)
                        .isGreaterThanOrEqualTo(TEXT));
    }

    @Test
    void writesTheNamesOfStagesWithEnoughContrast() {
        assertThat(contrast(Color.WHITE, colour("stage"))).isGreaterThanOrEqualTo(TEXT);
        assertThat(contrast(colour("stage"), colour("stage-empty"))).isGreaterThanOrEqualTo(TEXT);
    }

    @ParameterizedTest
    @CsvSource({"good, bad", "good, actual", "bad, actual", "good, neutral", "bad, neutral", "actual, expected"})
    void keepsColoursApartForEveryReader(String one, String other) {
        for (double[][] sight : List.of(PROTANOPIA, DEUTERANOPIA, TRITANOPIA)) {
            assertThat(difference(seen(colour(one), sight), seen(colour(other), sight)))
                    .isGreaterThanOrEqualTo(APART);
        }
    }

    @ParameterizedTest
    @CsvSource({"good, bad", "good, actual", "bad, actual", "actual, expected", "stage, stage-empty"})
    void keepsColoursApartInGreyPrint(String one, String other) {
        assertThat(difference(seen(colour(one), GREY), seen(colour(other), GREY)))
                .isGreaterThanOrEqualTo(APART_IN_GREY);
    }

    private static Color colour(String name) {
        assertThat(DrawnTexts.STYLE.colours()).containsKey(name);
        return DrawnTexts.STYLE.colour(name);
    }

    private static double contrast(Color one, Color other) {
        double a = luminance(linear(one));
        double b = luminance(linear(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(double[] linear) {
        return GREY[0][0] * linear[0] + GREY[0][1] * linear[1] + GREY[0][2] * linear[2];
    }

    private static double[] seen(Color colour, double[][] sight) {
        double[] light = linear(colour);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double sum = sight[i][0] * light[0] + sight[i][1] * light[1] + sight[i][2] * light[2];
            seen[i] = Math.max(0, Math.min(1, sum));
        }
        return seen;
    }

    private static double[] linear(Color colour) {
        double[] linear = new double[3];
        float[] parts = colour.getRGBColorComponents(null);
        for (int i = 0; i < 3; i++) {
            linear[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : Math.pow((parts[i] + 0.055) / 1.055, 2.4);
        }
        return linear;
    }

    /** CIE 1976, from linear light under D65. */
    private static double difference(double[] one, double[] other) {
        double[] a = lab(one);
        double[] b = lab(other);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    private static double[] lab(double[] light) {
        double x = root((0.4124 * light[0] + 0.3576 * light[1] + 0.1805 * light[2]) / 0.9505);
        double y = root(luminance(light));
        double z = root((0.0193 * light[0] + 0.1192 * light[1] + 0.9505 * light[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double root(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }
}
