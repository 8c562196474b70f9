package io.wertpfad.run;

import io.wertpfad.delivery.MailSettings;
import io.wertpfad.intake.IntakeSettings;
import io.wertpfad.intake.Limits;
import io.wertpfad.portfolio.PackCalendar;
import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.convert.DurationStyle;

/**
 * The settings of a workspace under {@code wertpfad.}; each has a default.
 *
 * @param settle how long a file must lie still before it is taken
 * @param patience how long to wait for files that are still being written
 * @param schedule when months are reported
 * @param lockWait how long a command waits for another that changes the workspace
 * @param completeness how long to wait for measures that lack the month
 * @param management the port at which a watch tells its health; empty for none
 */
record Settings(
        IntakeSettings intake,
        int packDay,
        Duration settle,
        Duration patience,
        Schedule schedule,
        Optional<Integer> management,
        Duration lockWait,
        Completeness completeness,
        MailSettings mail,
        LogSettings log,
        RetentionSettings retention) {

    private static final int LAST_PORT = 65_535;

    static final String LOCALE = "locale";
    static final String ZONE = "zone";
    static final String PACK_DAY = "pack-day";
    static final String SETTLE = "intake.settle";
    static final String WAIT = "intake.wait";
    static final String MAX_SIZE = "intake.max-size";
    static final String MAX_LINE = "intake.max-line";
    static final String MAX_COLUMNS = "intake.max-columns";
    static final String MAX_REJECTED = "intake.max-rejected";
    static final String MAX_REJECTED_FROM = "intake.max-rejected-from";
    static final String LOCK_WAIT = "lock.wait";
    static final String MANAGEMENT_PORT = "management.port";
    static final Set<String> NAMES = Stream.of(
                    Stream.of(
                            LOCALE,
                            ZONE,
                            PACK_DAY,
                            SETTLE,
                            WAIT,
                            MAX_SIZE,
                            MAX_LINE,
                            MAX_COLUMNS,
                            MAX_REJECTED,
                            MAX_REJECTED_FROM,
                            Schedule.CRON,
                            Schedule.ZONE,
                            Schedule.POLL,
                            MANAGEMENT_PORT,
                            LOCK_WAIT,
                            Completeness.WAIT_UNTIL,
                            Completeness.REMIND),
                    MailSettings.NAMES.stream(),
                    LogSettings.NAMES.stream(),
                    RetentionSettings.NAMES.stream())
            .flatMap(names -> names)
            .collect(Collectors.toUnmodifiableSet());

    /** Those that may be lists. */
    static final Set<String> LISTS = Set.of(MailSettings.ALLOWED_DOMAINS);

    /**
     * Reads settings.
     *
     * @param given values by name without {@code wertpfad.}
     * @param root folder of the workspace
     * @throws CommandFailed with all that is wrong with them
     */
    static Settings of(Map<String, String> given, Path root) {
        List<Message> problems = new ArrayList<>();
        given.keySet().stream()
                .filter(name -> !NAMES.contains(name))
                .sorted()
                .forEach(name -> problems.add(unknown(name)));
        Limits limits = new Limits(
                read(given, MAX_SIZE, WrittenLimits::size, problems, Limits.USUAL.size()),
                read(given, MAX_LINE, WrittenLimits::line, problems, Limits.USUAL.line()),
                read(given, MAX_COLUMNS, WrittenLimits::count, problems, Limits.USUAL.columns()),
                read(given, MAX_REJECTED, WrittenLimits::share, problems, Limits.USUAL.rejected()),
                read(given, MAX_REJECTED_FROM, WrittenLimits::count, problems, Limits.USUAL.rejectedFrom()));
        IntakeSettings intake = new IntakeSettings(
                read(given, LOCALE, Settings::locale, problems, Locale.GERMANY),
                read(given, ZONE, ZoneId::of, problems, ZoneId.of("Europe/Berlin")),
                limits);
        int packDay = read(given, PACK_DAY, Settings::day, problems, 5);
        Schedule schedule = new Schedule(
                read(given, Schedule.CRON, Schedule::cron, problems, Schedule.cron(Schedule.usual(packDay)))
                        .orElse(null),
                read(given, Schedule.ZONE, ZoneId::of, problems, intake.zone()),
                read(given, Schedule.POLL, Schedule::poll, problems, Duration.ofSeconds(5)));
        Settings settings = new Settings(
                intake,
                packDay,
                read(given, SETTLE, Settings::duration, problems, Duration.ofSeconds(2)),
                read(given, WAIT, Settings::duration, problems, Duration.ofSeconds(60)),
                schedule,
                read(given, MANAGEMENT_PORT, Settings::port, problems, Optional.empty()),
                read(given, LOCK_WAIT, Settings::duration, problems, Duration.ofSeconds(10)),
                new Completeness(
                        read(given, Completeness.WAIT_UNTIL, Settings::day, problems, 0),
                        read(
                                given,
                                Completeness.REMIND,
                                text -> Optional.of(MailSettings.mailbox(text)),
                                problems,
                                Optional.empty())),
                MailSettings.of(given, root, problems),
                new LogSettings(
                        read(given, LogSettings.FORMAT, LogSettings::format, problems, LogSettings.Format.TEXT),
                        read(given, LogSettings.LEVEL, LogSettings::level, problems, Optional.empty())),
                new RetentionSettings(
                        read(given, RetentionSettings.RECEIPTS, RetentionSettings::time, problems, Optional.empty()),
                        read(given, RetentionSettings.OUTBOX, RetentionSettings::time, problems, Optional.empty()),
                        read(given, RetentionSettings.ARCHIVE, RetentionSettings::time, problems, Optional.empty())));
        if (!problems.isEmpty()) {
            throw new CommandFailed(Exit.WRONG_USAGE, problems);
        }
        return settings;
    }

    ZoneId zone() {
        return intake.zone();
    }

    PackCalendar calendar() {
        return new PackCalendar(packDay);
    }

    private static <T> T read(
            Map<String, String> given, String name, Function<String, T> reader, List<Message> problems, T otherwise) {
        String value = given.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return reader.apply(value.strip());
        } catch (IllegalArgumentException | DateTimeException | IllformedLocaleException e) {
            problems.add(Message.of(Settings.class, "setting." + name, "wertpfad." + name, value.strip()));
            return otherwise;
        }
    }

    private static Message unknown(String name) {
        List<String> valid = NearestNames.orAll(name, NAMES.stream().sorted().toList()).stream()
                .map(n -> "wertpfad." + n)
                .toList();
        return Message.of(Settings.class, "setting.unknown", "wertpfad." + name, valid);
    }

    private static Locale locale(String tag) {
        Locale locale =
                new Locale.Builder().setLanguageTag(tag.replace('_', '-')).build();
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("no language");
        }
        return locale;
    }

    private static int day(String text) {
        int day = Integer.parseInt(text);
        if (day < 1 || day > 28) {
            throw new IllegalArgumentException("no day of every month");
        }
        return day;
    }

    private static Optional<Integer> port(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("no port");
        }
        return Optional.of(port);
    }

    private static Duration duration(String text) {
        Duration duration = DurationStyle.detectAndParse(text);
        if (duration.isNegative()) {
            throw new IllegalArgumentException("negative");
        }
        return duration;
    }
}
