package io.wertpfad.samples;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How finely an export divides a month. */
enum Grain {
    MONTH {
        @Override
        List<LocalDateTime> of(YearMonth month) {
            return List.of(month.atDay(1).atStartOfDay());
        }
    },
    /** ISO weeks, each in the month that has its Thursday. */
    WEEK {
        @Override
        List<LocalDateTime> of(YearMonth month) {
            return days(month, EnumSet.of(DayOfWeek.THURSDAY));
        }
    },
    WORKDAY {
        @Override
        List<LocalDateTime> of(YearMonth month) {
            return days(month, EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)).stream()
                    .filter(day -> !HOLIDAYS.contains(MonthDay.from(day)))
                    .toList();
        }
    },
    /** Hours of the wall clock: in October one comes twice, in March one is left out, as control systems log it. */
    HOUR {
        @Override
        List<LocalDateTime> of(YearMonth month) {
            return clock(month, Duration.ofHours(1));
        }

        @Override
        double weight(LocalDateTime at) {
            return load(at);
        }
    },
    /** What meters log, by the wall clock too. */
    QUARTER_HOUR {
        @Override
        List<LocalDateTime> of(YearMonth month) {
            return clock(month, Duration.ofMinutes(15));
        }

        @Override
        double weight(LocalDateTime at) {
            return load(at);
        }
    };

    private static final double NIGHT = 0.3;
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(10, 3), MonthDay.of(12, 25), MonthDay.of(12, 26));

    /** The starts of the parts of the month. */
    abstract List<LocalDateTime> of(YearMonth month);

    /** How much usually falls to a part, relative to the busiest. */
    double weight(LocalDateTime at) {
        return 1;
    }

    private static List<LocalDateTime> clock(YearMonth month, Duration step) {
        List<LocalDateTime> starts = new ArrayList<>();
        ZonedDateTime end = month.plusMonths(1).atDay(1).atStartOfDay(BERLIN);
        for (ZonedDateTime at = month.atDay(1).atStartOfDay(BERLIN); at.isBefore(end); at = at.plus(step)) {
            starts.add(at.toLocalDateTime());
        }
        return starts;
    }

    private static double load(LocalDateTime at) {
        boolean weekend = at.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
        boolean day = at.getHour() >= 6 && at.getHour() < 19;
        return weekend || !day ? NIGHT : 1;
    }

    private static List<LocalDateTime> days(YearMonth month, Set<DayOfWeek> weekdays) {
        return month.atDay(1)
                .datesUntil(month.plusMonths(1).atDay(1))
                .filter(day -> weekdays.contains(day.getDayOfWeek()))
                .map(LocalDate::atStartOfDay)
                .toList();
    }
}
