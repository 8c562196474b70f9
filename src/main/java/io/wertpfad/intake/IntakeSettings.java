package io.wertpfad.intake;

import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.text.Language;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How a workspace takes files in.
 *
 * @param locale decides what a file itself leaves open
 * @param zone in which a day of loading begins and ends
 * @param maxSize in bytes, also of what a compressed file holds; larger files are refused unread
 * @param maxRejected share of rejected rows, from 0 to 1, beyond which a whole file is refused
 * @param maxRejectedFrom number of rows from which this applies
 */
public record IntakeSettings(Locale locale, ZoneId zone, long maxSize, BigDecimal maxRejected, int maxRejectedFrom) {

    /** What holds unless a workspace says otherwise: 4 GiB, half of at least 20 rows. */
    public static IntakeSettings of(Locale locale, ZoneId zone) {
        return new IntakeSettings(locale, zone, 4L << 30, new BigDecimal("0.5"), 20);
    }

    /** For files that were accepted once: limits set since do not undo that. */
    IntakeSettings withoutLimits() {
        return new IntakeSettings(locale, zone, Long.MAX_VALUE, BigDecimal.ONE, maxRejectedFrom);
    }

    /** The same, with the share of rejected rows that an export definition allows; without limits it sets none either. */
    IntakeSettings withMaxRejected(BigDecimal share) {
        return maxSize == Long.MAX_VALUE ? this : new IntakeSettings(locale, zone, maxSize, share, maxRejectedFrom);
    }

    /** The language of receipts and of the files of rejected rows. */
    public Language language() {
        return Language.of(locale.getLanguage()).orElse(Language.EN);
    }

    /** What a spreadsheet in this locale opens with a double click. */
    char delimiter() {
        return Defaults.of(locale).decimalSign() == ',' ? ';' : ',';
    }

    /** The largest unit in which the limit is a whole number: {@code 4 GiB}. */
    String maxSizeInWords() {
        String[] units = {"Byte", "KiB", "MiB", "GiB", "TiB"};
        long size = maxSize;
        int unit = 0;
        while (unit < units.length - 1 && size >= 1024 && size % 1024 == 0) {
            size /= 1024;
            unit++;
        }
        return size + " " + units[unit];
    }

    BigDecimal maxRejectedPercent() {
        return maxRejected.movePointRight(2).stripTrailingZeros();
    }

    boolean refuses(long read, long rejected) {
        return read >= maxRejectedFrom
                && BigDecimal.valueOf(rejected).compareTo(maxRejected.multiply(BigDecimal.valueOf(read))) > 0;
    }
}
