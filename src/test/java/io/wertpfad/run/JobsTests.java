package io.wertpfad.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.wertpfad.archive.Workspace;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** What is remembered of jobs, on the embedded database and on PostgreSQL. */
class JobsTests {

    private static final JobParameters WORK =
            new JobParametersBuilder().addString("work", "some").toJobParameters();

    private static List<EmbeddedPostgres> servers = new ArrayList<>();

    @TempDir
    private Path folder;

    enum Database {
        EMBEDDED,
        POSTGRES
    }

    @AfterAll
    static void stop() throws IOException {
        for (EmbeddedPostgres server : servers) {
            server.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithTheStepThatFailedAndWithWhatWasRemembered(Database database) throws Exception {
        List<String> done = new ArrayList<>();
        try (Session session = open(database)) {
            Jobs jobs = session.get(Jobs.class);
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> jobs.run(Jobs.PACK, WORK, steps(done, () -> {
                        throw new IOException("disk full");
                    })));
            assertThat(jobs.completed(Jobs.PACK, WORK)).isFalse();
        }
        try (Session session = open(database)) {
            Jobs jobs = session.get(Jobs.class);
            jobs.run(Jobs.PACK, WORK, steps(done, () -> {}));
            assertThat(jobs.completed(Jobs.PACK, WORK)).isTrue();
        }
        assertThat(done).containsExactly("first", "always 7", "always 7", "last 7");
    }

    @ParameterizedTest
    @EnumSource
    void takesUpWhatAKilledProcessLeftRunning(Database database) throws Exception {
        try (Session session = open(database)) {
            JobRepository repository = session.get(JobRepository.class);
            JobExecution killed = repository.createJobExecution(
                    repository.createJobInstance(Jobs.PACK, WORK), WORK, new ExecutionContext());
            killed.setStatus(BatchStatus.STARTED);
            killed.setStartTime(java.time.LocalDateTime.of(2026, 11, 5, 12, 0));
            repository.update(killed);
        }
        List<String> done = new ArrayList<>();
        try (Session session = open(database)) {
            session.get(Jobs.class).run(Jobs.PACK, WORK, steps(done, () -> {}));
        }
        assertThat(done).containsExactly("first", "always 7", "last 7");
    }

    @Test
    void keepsWhatTwoWorkspacesRememberApartWhileBothAreAtWork() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<String>> both = Stream.of("a", "b")
                    .<Callable<String>>map(name -> () -> remembered(name, together))
                    .toList();
            List<String> remembered = new ArrayList<>();
            for (Future<String> one : threads.invokeAll(both)) {
                remembered.add(one.get());
            }
            assertThat(remembered).containsExactly("a", "b");
        } finally {
            threads.shutdownNow();
        }
    }

    private String remembered(String name, CyclicBarrier together) throws Exception {
        Path workspace = SmallWorkspace.in(folder.resolve(name), List.of("nordwind"), List.of());
        List<String> remembered = new ArrayList<>();
        try (Session session =
                Sessions.open(new Workspace(workspace), Session.Access.CHANGE, Clock::system, Map.of())) {
            session.get(Jobs.class)
                    .run(
                            Jobs.PACK,
                            WORK,
                            List.of(
                                    new Jobs.NamedWork("put", false, memory -> {
                                        together.await(60, TimeUnit.SECONDS);
                                        memory.putString("name", name);
                                        together.await(60, TimeUnit.SECONDS);
                                    }),
                                    new Jobs.NamedWork("get", false, memory -> {
                                        together.await(60, TimeUnit.SECONDS);
                                        remembered.add(memory.getString("name"));
                                    })));
        }
        return String.join(",", remembered);
    }

    @ParameterizedTest
    @EnumSource
    void takesUpWhatAProcessHadAnnouncedAndNotBegunWhenItWasKilled(Database database) throws Exception {
        try (Session session = open(database)) {
            session.get(JobRepository.class).createJobInstance(Jobs.PACK, WORK);
        }
        List<String> done = new ArrayList<>();
        try (Session session = open(database)) {
            session.get(Jobs.class).run(Jobs.PACK, WORK, steps(done, () -> {}));
        }
        assertThat(done).containsExactly("first", "always 7", "last 7");
    }

    private static List<Jobs.NamedWork> steps(List<String> done, Failing failing) {
        return List.of(
                new Jobs.NamedWork("first", false, memory -> {
                    memory.putLong("n", 7);
                    done.add("first");
                }),
                new Jobs.NamedWork("always", true, memory -> done.add("always " + memory.getLong("n"))),
                new Jobs.NamedWork("last", false, memory -> {
                    failing.run();
                    done.add("last " + memory.getLong("n"));
                }));
    }

    private Session open(Database database) throws IOException {
        if (Files.notExists(folder.resolve("portfolio"))) {
            SmallWorkspace.in(folder, List.of("nordwind"), List.of());
            if (database == Database.POSTGRES) {
                servers.add(EmbeddedPostgres.start());
            }
        }
        Map<String, Object> settings = database == Database.EMBEDDED
                ? Map.of()
                : Map.of(
                        "spring.datasource.url",
                        servers.get(servers.size() - 1).getJdbcUrl("postgres", "postgres"),
                        "spring.datasource.username",
                        "postgres");
        return Sessions.open(new Workspace(folder), Session.Access.CHANGE, Clock::system, settings);
    }

    @FunctionalInterface
    private interface Failing {
        void run() throws IOException;
    }
}
