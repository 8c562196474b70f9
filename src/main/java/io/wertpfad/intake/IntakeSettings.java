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
 * @param maxRejected share of rejected rows, from 0 to 1, beyond which a whole file is refused
 * @param maxRejectedFrom number of rows from which this applies
 */
public record IntakeSettings(Locale locale, ZoneId zone, BigDecimal maxRejected, int maxRejectedFrom) {

    /** Larger files are refused unread: 4 GiB. */
    static final long MAX_SIZE = 4L << 30;

    /** The language of receipts and of the files of rejected rows. */
    public Language language() {
        return Language.of(locale.getLanguage()).orElse(Language.EN);
    }

    /** What a spreadsheet in this locale opens with a double click. */
    char delimiter() {
        return Defaults.of(locale).decimalSign() == ',' ? ';' : ',';
    }

    BigDecimal maxRejectedPercent() {
        return maxRejected.movePointRight(2);
    }

    boolean refuses(long read, long rejected) {
        return read >= maxRejectedFrom
                && BigDecimal.valueOf(rejected).compareTo(maxRejected.multiply(BigDecimal.valueOf(read))) > 0;
    }
}
