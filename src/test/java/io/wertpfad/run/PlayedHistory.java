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

/** The history of {@code input-samples/history}, played through the public commands as its README says. */
final class PlayedHistory {

    private static final Path SOURCE = Path.of("input-samples", "history");
    private static final int LAST_DAY_OF_THE_CLOSE = 7;
    private static final LocalDate END = LocalDate.parse("2026-12-31");

    private final Path workspace;

    private PlayedHistory(Path workspace) {
        this.workspace = workspace;
    }

    /** Plays all of it with the packs of every month, in a folder that is not there yet. */
    public static void main(String[] args) {
        play(Path.of(args[0]), END, month -> true);
    }

    /** A workspace in which it was played already. */
    static PlayedHistory in(Path workspace) {
        return new PlayedHistory(workspace);
    }

    /**
     * Plays the history in an empty folder: all that was dropped is loaded on its day.
     *
     * @param last day that is played
     * @param reported which months have packs
     */
    static PlayedHistory play(Path workspace, LocalDate last, Predicate<YearMonth> reported) {
        PlayedHistory played = new PlayedHistory(workspace);
        try (Stream<Path> entries = Files.list(SOURCE)) {
            Files.createDirectories(workspace);
            Files.copy(SOURCE.resolve("wertpfad.yaml"), workspace.resolve("wertpfad.yaml"));
            List<Path> days = entries.filter(Files::isDirectory).sorted().toList();
            for (Path day : days) {
                LocalDate today = LocalDate.parse(day.getFileName().toString());
                if (!today.isAfter(last)) {
                    WorkspaceCopies.copy(day, workspace);
                    played.step(today, reported);
                }
            }
            return played;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PlayedHistory all(Path workspace, Predicate<YearMonth> reported) {
        return play(workspace, END, reported);
    }

    Path workspace() {
        return workspace;
    }

    /**
     * A sidecar.
     *
     * @param edition edition and language, and the revision if it is not the first
     */
    JsonNode pack(YearMonth period, String customer, String edition) {
        return JsonMapper.shared()
                .readTree(workspace
                        .resolve("outbox/" + period)
                        .resolve(customer)
                        .resolve(name(period, customer, edition)));
    }

    static String name(YearMonth period, String customer, String edition) {
        String what = customer.equals("_portfolio") ? "portfolio" : customer;
        return what + "_" + period + "_" + edition + ".json";
    }

    private void step(LocalDate day, Predicate<YearMonth> reported) {
        YearMonth before = YearMonth.from(day).minusMonths(1);
        boolean closes = day.getDayOfMonth() <= LAST_DAY_OF_THE_CLOSE && reported.test(before);
        Command step = closes
                ? Command.on(day.toString(), workspace, "run", "--period", before.toString())
                : Command.on(day.toString(), workspace, "ingest");
        assertThat(step.code()).as(step.all()).isLessThanOrEqualTo(1);
    }
}
