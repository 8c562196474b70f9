package io.wertpfad.intake;

import io.wertpfad.intake.reading.Defaults;
import io.wertpfad.text.Language;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How a workspace takes files in.
 *
 * @param locale decides what a file itself leaves open
 * @param zone in which a day of loading begins and ends
 */
public record IntakeSettings(Locale locale, ZoneId zone, Limits limits) {

    /** For files that were accepted once: limits set since do not undo that. */
    IntakeSettings withoutLimits() {
        return new IntakeSettings(locale, zone, Limits.NONE);
    }

    /** The language of receipts and of the files of rejected rows. */
    public Language language() {
        return Language.of(locale.getLanguage()).orElse(Language.EN);
    }

    /** What a spreadsheet in this locale opens with a double click. */
    char delimiter() {
        return Defaults.of(locale).decimalSign() == ',' ? ';' : ',';
    }
}
