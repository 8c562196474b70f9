package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The history of {@code input-samples/history}, played through the public commands as its README says. All that was dropped
 * is loaded on its day, but only four months are reported, as packs take their time: the previous pack of each is the one
 * before it among these.
 */
final class PlayedHistory {

    private static final Path SOURCE = Path.of("input-samples", "history");
    private static final int LAST_DAY_OF_THE_CLOSE = 7;

    /** The months whose packs the tests look at. */
    static final List<YearMonth> REPORTED = Stream.of("2025-09", "2025-12", "2026-04", "2026-10")
            .map(YearMonth::parse)
            .toList();

    private PlayedHistory() {}

    /** Plays all of it with the packs of every month, in a folder that is not there yet. */
    public static void main(String[] args) {
        play(Path.of(args[0]), month -> true);
    }

    static JsonNode pack(Path workspace, YearMonth period, String customer, String edition) {
        return JsonMapper.shared().readTree(workspace.resolve(file(period, customer, edition)));
    }

    /** Where a sidecar lies; {@code edition} is edition and language, and revision after the first. */
    static String file(YearMonth period, String customer, String edition) {
        String name = customer.equals("_portfolio") ? "portfolio" : customer;
        return "outbox/" + period + "/" + customer + "/" + name + "_" + period + "_" + edition + ".json";
    }

    /** Plays the history in an empty folder and reports these of its months. */
    static Path play(Path workspace, Predicate<YearMonth> reported) {
        try (Stream<Path> entries = Files.list(SOURCE)) {
            Files.createDirectories(workspace);
            Files.copy(SOURCE.resolve("wertpfad.yaml"), workspace.resolve("wertpfad.yaml"));
            entries.filter(Files::isDirectory).sorted().forEach(day -> {
                WorkspaceCopies.copy(day, workspace);
                step(workspace, LocalDate.parse(day.getFileName().toString()), reported);
            });
            return workspace;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void step(Path workspace, LocalDate day, Predicate<YearMonth> reported) {
        YearMonth before = YearMonth.from(day).minusMonths(1);
        boolean closes = day.getDayOfMonth() <= LAST_DAY_OF_THE_CLOSE && reported.test(before);
        Command step = closes
                ? Command.on(day.toString(), workspace, "run", "--period", before.toString())
                : Command.on(day.toString(), workspace, "ingest");
        assertThat(step.code()).as(step.all()).isLessThanOrEqualTo(1);
    }
}
