package io.wertpfad.pack;

import io.wertpfad.text.Message;
import io.wertpfad.text.Numbers;
import java.math.BigDecimal;

/**
 * A bar of a chart and what is written at it.
 *
 * @param label below it
 * @param from and {@code to}: its ends as values
 * @param shown the figure above it, rounded as it is written
 * @param signed whether the figure is a change, written with its sign
 */
record Bar(Message label, double from, double to, BigDecimal shown, boolean signed, Look look) {

    /** The figure with its unit. */
    String value(Say say, String unit) {
        return say.withUnit(
                signed ? Numbers.signed(shown, say.language()) : Numbers.exact(shown, say.language()), unit);
    }

    /** What a bar is, told by colour and by filling: what was measured is solid, what is reckoned ahead is hatched. */
    enum Look {
        BEFORE("expected", false),
        MEASURED("actual", false),
        GAIN("good", false),
        LOSS("bad", false),
        OPEN("neutral", false),
        PLANNED_GAIN("good", true),
        PLANNED_LOSS("bad", true);

        private final String colour;
        private final boolean hatched;

        Look(String colour, boolean hatched) {
            this.colour = colour;
            this.hatched = hatched;
        }

        /** Of the rule {@code .chart-<colour>}. */
        String colour() {
            return colour;
        }

        boolean hatched() {
            return hatched;
        }

        boolean isGain() {
            return this == GAIN || this == PLANNED_GAIN;
        }

        boolean isLoss() {
            return this == LOSS || this == PLANNED_LOSS;
        }
    }
}
