package io.wertpfad.run;

import io.wertpfad.text.Language;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Optional<CheckCommand> check = PlainCheck.in(args, console);
        return check.isPresent()
                ? run(check.get(), console)
                : parsed(console, args).execute(args);
    }

    private int run(CheckCommand check, Console console) {
        try {
            return check.call();
        } catch (Exception e) {
            return failed(console, e);
        }
    }

    private CommandLine parsed(Console console, String... args) {
        Options options = console.options();
        CommandLine commands = new CommandLine(new RootCommand(console));
        Commands.in(args).forEach((name, command) -> commands.addSubcommand(name, command.apply(console)));
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
        return commands;
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
