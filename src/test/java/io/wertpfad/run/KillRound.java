package io.wertpfad.run;

import static java.util.stream.Collectors.toMap;

import io.wertpfad.delivery.ScriptedServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A workspace whose commands are killed again and again, each until it was killed as often as planned; then it ends by
 * itself. What is left must be what commands leave that nobody killed.
 */
final class KillRound {

    private static final String OVERVIEW = "outbox/index.html";
    private static final int SHOWN = 200;
    private static final int LAST_LINES = 3_000;
    private static final String COPIES_LEFT = "issue > 0 and state <> 'sent'";

    private final Path workspace;
    private final ScriptedServer server;
    private final KillTable table;
    private final Consumer<String> news;
    private final List<Phase> hit = new ArrayList<>();
    private final List<String> differences = new ArrayList<>();

    KillRound(Path workspace, ScriptedServer server, KillTable table, Consumer<String> news) {
        this.workspace = workspace;
        this.server = server;
        this.table = table;
        this.news = news;
    }

    /** Plays the commands, kills them as planned, and compares. */
    List<String> play(List<Step> steps, Result expected) {
        for (Step step : steps) {
            if (differences.isEmpty()) {
                play(step);
            }
        }
        if (differences.isEmpty()) {
            compare(expected);
        }
        if (!differences.isEmpty()) {
            table.differs(Set.copyOf(hit));
        }
        return List.copyOf(differences);
    }

    private void play(Step step) {
        @Nullable Phase killed = null;
        for (Kill kill : step.kills) {
            Map<String, Long> before = taken();
            RealProcess process = RealProcess.start(workspace, step.command.split(" "));
            Phase phase = kill.on(process, server);
            boolean wasKilled = process.wasKilled();
            count(killed, before);
            killed = wasKilled ? phase : null;
            if (wasKilled) {
                hit.add(phase);
                news.accept(step.command + ": killed during " + phase.words() + " by " + kill);
            } else {
                mustHaveEndedWell(step, process);
                return;
            }
            if (step.copies && copiesWereSent()) {
                count(killed, taken());
                return;
            }
        }
        Map<String, Long> before = taken();
        RealProcess last = RealProcess.start(workspace, step.command.split(" "));
        last.end();
        count(killed, before);
        mustHaveEndedWell(step, last);
    }

    /** Counts a kill when it is known what the process after it sent again. */
    private void count(@Nullable Phase killed, Map<String, Long> before) {
        if (killed == null) {
            return;
        }
        Map<String, Long> again = new TreeMap<>(taken());
        again.keySet().retainAll(before.keySet());
        int repeated = (int) again.entrySet().stream()
                .mapToLong(mail -> mail.getValue() - before.getOrDefault(mail.getKey(), 0L))
                .sum();
        table.killed(killed, repeated);
        if (repeated > 1) {
            differences.add(repeated + " mails were repeated after one kill");
        }
    }

    private Map<String, Long> taken() {
        Map<String, Long> taken = new HashMap<>();
        server.mails().forEach(mail -> taken.merge(mail.messageId(), 1L, Long::sum));
        return taken;
    }

    /** Whoever asks for copies once more gets them once more: they are asked for until they are gone. */
    private boolean copiesWereSent() {
        return !Dump.messages(workspace, "issue > 0").isEmpty()
                && Dump.messages(workspace, COPIES_LEFT).isEmpty();
    }

    private void mustHaveEndedWell(Step step, RealProcess process) {
        int code = process.end();
        if (code > Exit.DONE_WITH_REMARKS.code()) {
            String output = process.output();
            differences.add(step.command + " ended with " + code + ": "
                    + output.substring(Math.max(0, output.length() - LAST_LINES)));
        }
    }

    private void compare(Result expected) {
        Result result = Result.of(workspace, server);
        Set<String> told = Dump.messages(workspace, "reason = 'unclear'");
        try {
            // The overview tells them, too.
            boolean all = told.isEmpty();
            (all ? result.snapshot : result.snapshot.without(OVERVIEW))
                    .isSameAs(all ? expected.snapshot : expected.snapshot.without(OVERVIEW));
        } catch (AssertionError e) {
            differences.add(e.getMessage());
        }
        expected.mails.forEach((id, text) -> {
            String arrived = result.mails.get(id);
            if (arrived == null ? !told.contains(id) : !arrived.equals(text)) {
                differences.add("mail " + id + (arrived == null ? " is lost" : " differs: " + other(arrived, text)));
            }
        });
        Set<String> more = new TreeSet<>(result.mails.keySet());
        more.removeAll(expected.mails.keySet());
        more.forEach(id -> differences.add("mail " + id + " should not have gone"));
        Set<String> counted = Dump.messages(workspace, "repeats > 0");
        taken().forEach((id, times) -> {
            if (times > 2 || (times == 2 && !counted.contains(id))) {
                differences.add("mail " + id + " went " + times + " times, counted: " + counted.contains(id));
            }
        });
        told.forEach(id -> news.accept("mail " + id + " was hit twice and is told as unclear"));
    }

    private static String other(String arrived, String expected) {
        int at = Arrays.mismatch(arrived.toCharArray(), expected.toCharArray());
        return arrived.substring(at, Math.min(arrived.length(), at + SHOWN)) + " instead of "
                + expected.substring(at, Math.min(expected.length(), at + SHOWN));
    }

    /**
     * A command and the kills planned for it.
     *
     * @param copies whether it asks for copies, which must not be asked for again once they are gone
     */
    record Step(String command, List<Kill> kills, boolean copies) {}

    /** What commands left: in the workspace, and with the mail server. */
    record Result(Snapshot snapshot, Map<String, String> mails) {

        static Result of(Path workspace, ScriptedServer server) {
            return of(workspace, Dump.of(workspace), server);
        }

        static Result of(Path workspace, List<String> projection, ScriptedServer server) {
            return new Result(
                    Snapshot.of(workspace, projection),
                    server.mails().stream().collect(toMap(ScriptedServer.Mail::messageId, Result::text, (a, b) -> a)));
        }

        /**
         * The text without what is other each time: its date, and what separates its parts, whose length also decides where a
         * line of the head ends.
         */
        private static String text(ScriptedServer.Mail mail) {
            return mail.recipient() + "\n"
                    + mail.text()
                            .replaceAll("(?m)^Date: .*$", "")
                            .replaceAll("----=_Part_[0-9_.]+", "part")
                            .replaceAll("\\s+", " ");
        }
    }
}
