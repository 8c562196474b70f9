package io.wertpfad.intake.reading;

import java.text.DecimalFormatSymbols;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;

/**
 * How a column is read whose own cells leave it open.
 *
 * @param decimalSign {@code '.'} or {@code ','}
 * @param dayFirst whether {@code 03/04/2026} is the third of April
 */
public record Defaults(char decimalSign, boolean dayFirst) {

    public Defaults {
        if (decimalSign != '.' && decimalSign != ',') {
            throw new IllegalArgumentException("No decimal sign: " + decimalSign);
        }
    }

    /** What people write in the country of a locale. */
    public static Defaults of(Locale locale) {
        char sign = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        String date = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, locale);
        boolean yearFirst = date.indexOf('y') < date.indexOf('d');
        return new Defaults(sign == ',' ? ',' : '.', yearFirst || date.indexOf('d') < date.indexOf('M'));
    }

    public Defaults withDecimalSign(char sign) {
        return new Defaults(sign, dayFirst);
    }

    public Defaults withDayFirst(boolean first) {
        return new Defaults(decimalSign, first);
    }

    /** As one text for the store: {@code ,D} is decimal comma and day first, {@code .M} decimal point and month first. */
    public String code() {
        return decimalSign + (dayFirst ? "D" : "M");
    }

    /** The defaults of a {@link #code}. */
    public static Defaults ofCode(String code) {
        return new Defaults(code.charAt(0), code.endsWith("D"));
    }
}
