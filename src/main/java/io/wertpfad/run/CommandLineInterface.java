package io.wertpfad.run;

import io.wertpfad.text.Language;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
                .addSubcommand("watch", new WatchCommand(console))
                .addSubcommand("release", new ReleaseCommand(console))
                .addSubcommand("deliver", new DeliverCommand(console))
                .addSubcommand("rebuild", new RebuildCommand(console));
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
        return report(console, new CommandFailed(FailureReason.exit(e), FailureReason.of(e)));
    }

    private static int report(Console console, CommandFailed failed) {
        List<String> reasons = failed.reasons().stream().map(console::words).toList();
        reasons.forEach(console::error);
        if (console.options().json) {
            console.json(Map.of("errors", reasons));
        }
        return failed.exit().code();
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
