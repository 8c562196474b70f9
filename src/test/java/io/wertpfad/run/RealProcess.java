package io.wertpfad.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A command in a process of its own, which can be killed. Each gets another zone and language of the machine. */
final class RealProcess {

    private static final long LONGEST_SECONDS = 240;
    private static final int KILLED = 128 + 9;
    private static final int QUIT = 128 + 3;

    private static final String DUMP_ENDS = "JNI global ref";
    private static final long LONGEST_DUMP = TimeUnit.SECONDS.toNanos(5);
    private static final List<String> MACHINES = List.of(
            "-Duser.timezone=UTC -Duser.language=en -Duser.country=US",
            "-Duser.timezone=Asia/Kathmandu -Duser.language=ar -Duser.country=EG",
            "-Duser.timezone=America/St_Johns -Duser.language=de -Duser.country=DE");

    private static int started;

    private final Process process;
    private final Path output;

    private RealProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static RealProcess start(Path workspace, String... args) {
        return start(List.of(), workspace, args);
    }

    /**
     * On a disk that is full as soon as a file is larger than this: until {@link #makeRoom} is called, the system refuses to write more.
     *
     * @param most in KiB
     */
    static RealProcess startOnFullDisk(int most, Path workspace, String... args) {
        return start(List.of("bash", "-c", "ulimit -S -f " + most + " && exec \"$@\"", "bash"), workspace, args);
    }

    private static RealProcess start(List<String> by, Path workspace, String... args) {
        try {
            Path output = Files.createTempFile("wertpfad", ".out");
            output.toFile().deleteOnExit();
            List<String> command = new ArrayList<>(by);
            command.add(ClassArchive.java());
            command.addAll(List.of(MACHINES.get(started++ % MACHINES.size()).split(" ")));
            command.addAll(ClassArchive.OPTIONS);
            command.add("io.wertpfad.run.Wertpfad");
            command.addAll(List.of("--workspace", workspace.toString(), "--today", "2026-11-05"));
            command.addAll(List.of(args));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new RealProcess(process, output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Kills it without a chance to tidy up, as soon as a moment has come.
     *
     * @return whether it was killed; false if it ended before
     */
    boolean killWhen(BooleanSupplier moment) {
        await(moment);
        process.destroyForcibly();
        return end() == KILLED;
    }

    /** Lets it write again as much as it likes. */
    void makeRoom() {
        try {
            new ProcessBuilder("prlimit", "--pid", String.valueOf(process.pid()), "--fsize=unlimited:")
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it was killed; false if it ended by itself. Waits for its end. */
    boolean wasKilled() {
        int code = end();
        // Asked for its stack before Java is up, a process ends as if it had been killed.
        return code == KILLED || code == QUIT;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * What each of its threads is doing, as Java writes it; it goes on meanwhile. Empty if it has ended.
     */
    String threads() {
        try {
            long from = Files.size(output);
            new ProcessBuilder("kill", "-QUIT", String.valueOf(process.pid()))
                    .start()
                    .waitFor();
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < LONGEST_DUMP && process.isAlive()) {
                byte[] all = Files.readAllBytes(output);
                int start = (int) Math.min(from, all.length);
                String dump = new String(all, start, all.length - start, StandardCharsets.UTF_8);
                if (dump.contains(DUMP_ENDS)) {
                    return dump;
                }
                process.waitFor(2, TimeUnit.MILLISECONDS);
            }
            return "";
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Kills it without a chance to tidy up, at once. */
    void kill() {
        process.destroyForcibly();
    }

    /** Asks it to stop, as service managers do, as soon as a moment has come, and returns its exit code. */
    int stopWhen(BooleanSupplier moment) {
        await(moment);
        process.destroy();
        return end();
    }

    /** Waits for a moment, or until it has ended. */
    void await(BooleanSupplier moment) {
        try {
            long begin = System.nanoTime();
            while (!moment.getAsBoolean() && !process.waitFor(2, TimeUnit.MILLISECONDS)) {
                if (System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("The moment did not come: " + output());
                }
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for its end and returns its exit code. */
    int end() {
        try {
            if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("It does not end: " + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            process.destroyForcibly();
        }
    }

    String output() {
        try {
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
