package io.wertpfad.pack.image;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.util.Locale;

/**
 * Numbers of a drawing, with at most three decimals. The library's own format took a third of the time of a drawing, and all
 * threads share it.
 */
final class Coordinates extends DecimalFormat {

    private static final long serialVersionUID = 1;
    private static final int DECIMALS = 3;
    private static final long UNIT = 1000;

    /** Beyond this, products with the unit are no longer exact. */
    private static final double MOST = 1e12;

    Coordinates() {
        super("0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
    }

    @Override
    public StringBuffer format(double value, StringBuffer result, FieldPosition position) {
        if (!(Math.abs(value) < MOST)) {
            return super.format(value, result, position);
        }
        long units = Math.round(Math.abs(value) * UNIT);
        if (value < 0 && units > 0) {
            result.append('-');
        }
        result.append(units / UNIT);
        int fraction = (int) (units % UNIT);
        if (fraction > 0) {
            result.append('.');
            append(result, fraction);
        }
        return result;
    }

    /** The digits of thousandths, but for zeros at the end. */
    private static void append(StringBuffer result, int thousandths) {
        int rest = thousandths;
        long place = UNIT / 10;
        for (int i = 0; i < DECIMALS && rest > 0; i++) {
            result.append(rest / place);
            rest %= (int) place;
            place /= 10;
        }
    }
}
