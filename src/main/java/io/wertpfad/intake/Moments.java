package io.wertpfad.intake;

import io.wertpfad.intake.reading.Grain;
import io.wertpfad.intake.reading.ParsedDate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * To which day a timestamp of a foreign layout belongs: to the one in which its interval began, as seen in the workspace's
 * zone. A time without an offset is local already: that an hour comes twice in October and is missing in March changes no
 * day.
 */
final class Moments {

    private static final String OFFSET = "(?<offset>Z|UTC|GMT|[+-][0-9]{2}(?::?[0-9]{2})?)?";
    private static final Pattern WITH_COLON =
            Pattern.compile("(?<hour>[0-9]{1,2}):(?<minute>[0-9]{2})(?::(?<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
                    + "(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?(?: Uhr)? ?" + OFFSET);
    private static final Pattern WITH_POINT =
            Pattern.compile("[ T](?<hour>[0-9]{1,2})\\.(?<minute>[0-9]{2})(?:\\.(?<second>[0-9]{2}))?$");
    private static final Pattern COMPACT =
            Pattern.compile("^[0-9]{8}T?(?<hour>[0-9]{2})(?<minute>[0-9]{2})(?<second>[0-9]{2})?" + OFFSET);
    private static final int NOON = 12;

    private final ZoneId zone;
    private final boolean intervalEnd;

    /** @param intervalEnd whether a timestamp is the end of the interval that its value belongs to */
    Moments(ZoneId zone, boolean intervalEnd) {
        this.zone = zone;
        this.intervalEnd = intervalEnd;
    }

    /**
     * The day to which a cell belongs.
     *
     * @param read what the cell says, its time left aside
     */
    ParsedDate day(ParsedDate read, String cell) {
        if (!(read instanceof ParsedDate.Span span) || span.grain() != Grain.DAY) {
            return read;
        }
        String text = cell.strip();
        Matcher time = time(text);
        if (time == null) {
            return read;
        }
        LocalDateTime moment = moment(span.day(), time);
        if (intervalEnd || isEndOfDay(time)) {
            moment = moment.minusSeconds(1);
        }
        String offset = time.pattern() == WITH_POINT ? null : time.group("offset");
        return new ParsedDate.Span(offset == null ? moment.toLocalDate() : here(moment, offset), Grain.DAY);
    }

    private static @Nullable Matcher time(String text) {
        for (Pattern pattern : new Pattern[] {WITH_COLON, COMPACT, WITH_POINT}) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher;
            }
        }
        return null;
    }

    private static LocalDateTime moment(LocalDate day, Matcher time) {
        int hour = Integer.parseInt(time.group("hour"));
        String half = time.pattern() == WITH_COLON ? time.group("half") : null;
        if (half != null) {
            hour = hour % NOON + (half.equalsIgnoreCase("p") ? NOON : 0);
        }
        String second = time.group("second");
        return day.atStartOfDay()
                .plusHours(hour)
                .plusMinutes(Integer.parseInt(time.group("minute")))
                .plusSeconds(second == null ? 0 : Integer.parseInt(second));
    }

    /** 24:00 is how meters write the end of a day, whatever their other times are. */
    private static boolean isEndOfDay(Matcher time) {
        return time.group("hour").equals("24");
    }

    private LocalDate here(LocalDateTime moment, String offset) {
        ZoneOffset written = Character.isLetter(offset.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(offset);
        return moment.atOffset(written).atZoneSameInstant(zone).toLocalDate();
    }
}
