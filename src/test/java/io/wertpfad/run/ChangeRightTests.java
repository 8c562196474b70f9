package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wertpfad.archive.Workspace;
import io.wertpfad.delivery.ScriptedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** One at a time, in one folder and on one PostgreSQL; {@link ConcurrencyHarness} starts real processes, and more often. */
class ChangeRightTests {

    private static final int AT_ONCE = 6;
    private static final int TIMES = 40;

    @TempDir
    private Path folder;

    @Test
    void isGivenToOneOfAllWhoAskAtOnceForAFolder() throws Exception {
        Workspace workspace = new Workspace(folder);

        assertThat(mostAtOnce(attempt ->
                        ChangeRight.tryGet(workspace, new StandardEnvironment()).orElse(null)))
                .isEqualTo(1);
    }

    @Test
    void isGivenToOneOfAllMachinesThatShareAPostgres() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            StandardEnvironment environment = on(server);

            assertThat(mostAtOnce(machine -> ChangeRight.tryGet(
                                    new Workspace(folder.resolve("machine-" + machine)), environment)
                            .orElse(null)))
                    .isEqualTo(1);
        }
    }

    @Test
    void endsWithTheConnectionThatHoldsIt() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                ChangeRight right =
                        ChangeRight.tryGet(new Workspace(folder), on(server)).orElseThrow()) {
            right.require();
            try (Connection other = server.getPostgresDatabase().getConnection();
                    Statement kill = other.createStatement()) {
                kill.execute(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND datname = 'postgres'");
            }

            assertThatExceptionOfType(CommandFailed.class)
                    .isThrownBy(right::require)
                    .satisfies(failed -> assertThat(failed.exit()).isEqualTo(Exit.FAILED));
        }
    }

    @Test
    void isAskedForBeforeEachMail() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start();
                ScriptedServer mails = ScriptedServer.plain()) {
            Path workspace = QueuedWorkspace.mailed(
                    SmallWorkspace.in(folder, List.of("lindenau"), List.of("lindenau_komfort.csv")), mails.port());
            Files.writeString(
                    workspace.resolve("wertpfad.yaml"),
                    "spring:\n  datasource:\n    url: " + server.getJdbcUrl("postgres", "postgres")
                            + "\n    username: postgres\n",
                    StandardOpenOption.APPEND);
            Command run = Command.in(workspace, "run", "--period", "2026-10", "--no-deliver");
            mails.end(recipient -> letGo(server));

            Command cutOff = Command.in(workspace, "--lang", "en", "deliver");
            int before = mails.mails().size();
            mails.end(recipient -> "250 ok");
            Command rest = Command.in(workspace, "--json", "deliver");

            assertThat(run.code()).as(run.all()).isLessThanOrEqualTo(1);
            assertThat(cutOff.code()).as(cutOff.all()).isEqualTo(Exit.FAILED.code());
            assertThat(cutOff.err()).contains("The connection to the database broke off");
            assertThat(before).isEqualTo(1);
            assertThat(rest.code()).as(rest.all()).isZero();
            assertThat(rest.json().path("sent").asInt()).isEqualTo(mails.mails().size() - 1);
            assertThat(rest.json().path("repeated").asInt()).isZero();
        }
    }

    /** Ends the connection that holds the right, and no other, while a mail is being taken. */
    private static String letGo(EmbeddedPostgres server) {
        try (Connection other = server.getPostgresDatabase().getConnection();
                Statement kill = other.createStatement()) {
            kill.execute("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'");
            return "250 ok";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void letsACommandWaitForAnotherThatOnlyLooks() throws Exception {
        Path workspace = SmallWorkspace.in(folder, List.of("nordwind"), List.of());
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            CyclicBarrier start = new CyclicBarrier(AT_ONCE);
            List<Callable<Command>> commands = IntStream.range(0, AT_ONCE)
                    .<Callable<Command>>mapToObj(i -> () -> {
                        start.await();
                        return Command.in(workspace, i == 0 ? "ingest" : "status");
                    })
                    .toList();
            for (Future<Command> command : threads.invokeAll(commands)) {
                assertThat(command.get().code()).as(command.get().all()).isLessThanOrEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** How many had the right at the same time, at most, when all asked for it at once, many times. */
    private static int mostAtOnce(Attempt attempt) throws Exception {
        AtomicInteger holders = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger got = new AtomicInteger();
        CyclicBarrier start = new CyclicBarrier(AT_ONCE);
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Void>> all = IntStream.range(0, AT_ONCE)
                    .<Callable<Void>>mapToObj(i -> () -> {
                        for (int round = 0; round < TIMES; round++) {
                            start.await(30, TimeUnit.SECONDS);
                            try (ChangeRight right = attempt.by(i)) {
                                if (right != null) {
                                    got.incrementAndGet();
                                    most.accumulateAndGet(holders.incrementAndGet(), Math::max);
                                    whileOthersAsk();
                                    holders.decrementAndGet();
                                }
                            }
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(all)) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(got.get()).as("once per round at least").isGreaterThanOrEqualTo(TIMES);
        return most.get();
    }

    /** Long enough for the others, who need some milliseconds to connect. */
    private static void whileOthersAsk() {
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < TimeUnit.MILLISECONDS.toNanos(8)) {
            Thread.onSpinWait();
        }
    }

    private static StandardEnvironment on(EmbeddedPostgres server) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                "spring.datasource.url",
                                server.getJdbcUrl("postgres", "postgres"),
                                "spring.datasource.username",
                                "postgres")));
        return environment;
    }

    @FunctionalInterface
    private interface Attempt {
        @org.jspecify.annotations.Nullable
        ChangeRight by(int who) throws Exception;
    }
}
