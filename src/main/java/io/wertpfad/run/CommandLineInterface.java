package io.wertpfad.run;

import io.wertpfad.archive.ArchiveDamaged;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.TemplateMistake;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The commands as users type them: parses, runs, and turns every failure into words and an exit code. */
final class CommandLineInterface {

    private final PrintStream out;
    private final PrintStream err;

    CommandLineInterface(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    int run(String... args) {
        Options options = new Options();
        options.language = language(args);
        options.json = Arrays.asList(args).contains("--json");
        Console console = new Console(out, err, options);
        CommandLine commands = new CommandLine(new RootCommand(console))
                .addSubcommand("demo", new DemoCommand(console))
                .addSubcommand("init", new InitCommand(console))
                .addSubcommand("check", new CheckCommand(console))
                .addSubcommand("read", new ReadCommand(console))
                .addSubcommand("ingest", new IngestCommand(console))
                .addSubcommand("run", new RunCommand(console))
                .addSubcommand("trend", new TrendCommand(console))
                .addSubcommand("status", new StatusCommand(console))
                .addSubcommand("trace", new TraceCommand(console))
                .addSubcommand("preview", new PreviewCommand(console))
                .addSubcommand("release", new ReleaseCommand(console))
                .addSubcommand("deliver", new DeliverCommand(console))
                .addSubcommand("rebuild", new RebuildCommand(console));
        for (String name : NotYetCommand.NAMES) {
            commands.addSubcommand(name, new NotYetCommand(console, name));
        }
        commands.getCommandSpec().addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options));
        commands.setResourceBundle(UsageTexts.in(options.language));
        commands.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commands.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        // A file may be called @something; it is no list of arguments.
        commands.setExpandAtFiles(false);
        commands.setCaseInsensitiveEnumValuesAllowed(true);
        commands.setUsageHelpAutoWidth(false);
        commands.setParameterExceptionHandler((e, a) -> wrongUsage(console, e));
        commands.setExecutionExceptionHandler((e, c, r) -> failed(console, e));
        return commands.execute(args);
    }

    private int wrongUsage(Console console, ParameterException e) {
        return report(console, new CommandFailed(Exit.WRONG_USAGE, List.of(UsageMistake.in(e))));
    }

    private int failed(Console console, Exception e) {
        if (console.options().debug) {
            e.printStackTrace(err);
        }
        if (e instanceof CommandFailed failed) {
            return report(console, failed);
        }
        if (e instanceof ArchiveDamaged damaged) {
            return report(console, new CommandFailed(Exit.WRONG_USAGE, List.of(damaged.problem())));
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof TemplateMistake mistake) {
                return report(console, CommandFailed.templates(List.of(mistake)));
            }
        }
        Message reason = Shutdown.isUnderWay() ? Message.of(CommandLineInterface.class, "failed.stopped") : reason(e);
        return report(console, new CommandFailed(Exit.FAILED, List.of(reason)));
    }

    private static int report(Console console, CommandFailed failed) {
        List<String> reasons = failed.reasons().stream().map(console::words).toList();
        reasons.forEach(console::error);
        if (console.options().json) {
            console.json(Map.of("errors", reasons));
        }
        return failed.exit().code();
    }

    /** What the system said about which file; everything else is a defect of ours. */
    private static Message reason(Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof FileSystemException file) {
                return Message.of(
                        CommandLineInterface.class, "failed.file", String.valueOf(file.getFile()), reason(file));
            }
        }
        Throwable root = e instanceof UncheckedIOException && e.getCause() != null ? e.getCause() : e;
        return Message.of(CommandLineInterface.class, "failed", root.getClass().getSimpleName());
    }

    private static Object reason(FileSystemException e) {
        if (e instanceof AccessDeniedException) {
            return Message.of(CommandLineInterface.class, "failed.access");
        }
        if (e instanceof NoSuchFileException) {
            return Message.of(CommandLineInterface.class, "failed.no_file");
        }
        if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
            return Message.of(CommandLineInterface.class, "failed.in_the_way");
        }
        return Objects.requireNonNullElse(e.getReason(), e.getClass().getSimpleName());
    }

    /** Known before anything is parsed, as is {@code --json}, since mistakes of parsing are said in it. */
    private static Language language(String[] args) {
        UnaryOperator<String> value = name -> {
            List<String> all = Arrays.asList(args);
            int at = all.indexOf(name);
            String after = at >= 0 && at + 1 < all.size() ? all.get(at + 1) : "";
            return all.stream()
                    .filter(a -> a.startsWith(name + "="))
                    .map(a -> a.substring(name.length() + 1))
                    .findFirst()
                    .orElse(after);
        };
        return Language.of(value.apply("--lang")).orElse(Language.DE);
    }
}
