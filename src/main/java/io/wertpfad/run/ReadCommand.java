package io.wertpfad.run;

import io.wertpfad.intake.reading.Strictness;
import io.wertpfad.intake.reading.TableCopy;
import io.wertpfad.intake.reading.UnreadableTable;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code read}: writes the tables of any CSV files as plain CSV; needs neither workspace nor database. */
@Command
final class ReadCommand implements Callable<Integer> {

    private static final int LINES_SHOWN = 10;

    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "read.file")
    private List<Path> files = List.of();

    @Option(names = "--to", required = true, paramLabel = "DIR", descriptionKey = "read.to")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path folder;

    @Option(names = "--lenient", descriptionKey = "read.lenient")
    private boolean lenient;

    private int written;
    private int unwritten;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        List<Message> mistakes = mistakes();
        if (!mistakes.isEmpty()) {
            throw new CommandFailed(Exit.WRONG_USAGE, mistakes);
        }
        Files.createDirectories(folder);
        List<Map<String, Object>> documents = new ArrayList<>();
        boolean remarks = false;
        for (Path file : files) {
            ReadFile read = read(file);
            remarks |= read.isIncomplete();
            say(read);
            if (console.options().json) {
                documents.add(read.json(console.language()));
            }
        }
        console.say(lenient ? "read.done_leniently" : "read.done", written, folder, unwritten);
        if (console.options().json) {
            console.json(documents.size() == 1 ? documents.get(0) : documents);
        }
        return (remarks ? Exit.DONE_WITH_REMARKS : Exit.DONE).code();
    }

    /** All that is wrong before anything is written. */
    private List<Message> mistakes() throws IOException {
        List<Message> mistakes = new ArrayList<>();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            mistakes.add(Message.of(ReadCommand.class, "read.no_folder", folder));
        }
        Map<Path, Path> names = new HashMap<>();
        for (Path file : files) {
            Path name = file.getFileName();
            if (name == null || !Files.isRegularFile(file)) {
                mistakes.add(Message.of(ReadCommand.class, "check.no_file", file));
                continue;
            }
            Path other = names.putIfAbsent(name, file);
            if (other != null) {
                mistakes.add(Message.of(ReadCommand.class, "read.same_name", other, file));
            }
            if (Files.exists(folder.resolve(name)) && Files.isSameFile(folder.resolve(name), file)) {
                mistakes.add(Message.of(ReadCommand.class, "read.onto_itself", file, folder));
            }
        }
        return mistakes;
    }

    private ReadFile read(Path file) {
        Path part = folder.resolve("." + ProcessHandle.current().pid() + "-" + (written + unwritten) + ".read.tmp");
        try {
            Files.deleteIfExists(part);
            TableCopy copy = TableCopy.write(file, part, lenient ? Strictness.LENIENT : Strictness.STRICT);
            Path target = folder.resolve(file.getFileName());
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
            written++;
            return new ReadFile(file, target, copy, null);
        } catch (UnreadableTable e) {
            unwritten++;
            return new ReadFile(file, null, null, e.reason());
        } catch (IOException e) {
            unwritten++;
            return new ReadFile(file, null, null, reason(e));
        } finally {
            discard(part);
        }
    }

    private static void discard(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // What cannot be deleted was named already: writing or moving it has failed before.
        }
    }

    private static Message reason(IOException e) {
        String what = e instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : e.getClass().getSimpleName();
        return Message.of(ReadCommand.class, "read.io", what);
    }

    private void say(ReadFile read) {
        Message refusal = read.refusal();
        if (refusal != null) {
            console.error(console.words(Message.of(ReadCommand.class, "read.refused", read.file(), refusal)));
        }
        TableCopy copy = read.copy();
        if (copy == null) {
            return;
        }
        copy.problems().stream()
                .collect(Collectors.groupingBy(TableCopy.Problem::code, LinkedHashMap::new, Collectors.toList()))
                .forEach((code, problems) -> console.error(console.words(left(read.file(), problems, copy))));
        copy.otherTables()
                .forEach(other -> console.error(console.words(Message.of(
                        ReadCommand.class,
                        "read.other_table",
                        read.file(),
                        other.firstLine(),
                        other.lastLine(),
                        String.join(", ", other.header())))));
    }

    private static Message left(Path file, List<TableCopy.Problem> problems, TableCopy copy) {
        String lines = problems.stream()
                .limit(LINES_SHOWN)
                .map(problem -> String.valueOf(problem.line()))
                .collect(Collectors.joining(", "));
        boolean more = problems.size() > LINES_SHOWN
                || copy.problemsTotal() > copy.problems().size();
        return Message.of(
                ReadCommand.class,
                "read.left." + problems.get(0).code(),
                file,
                problems.size(),
                more ? lines + " …" : lines);
    }
}
