package io.wertpfad.run;

import io.wertpfad.text.Message;
import io.wertpfad.text.NearestNames;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in our own words: picocli speaks English only. */
final class UsageMistake {

    private UsageMistake() {}

    static Message in(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unmatched(unmatched.getUnmatched().get(0), command, name);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            List<String> labels = missing.getMissing().stream()
                    .map(arg -> arg instanceof CommandLine.Model.OptionSpec option
                            ? option.longestName()
                            : arg.paramLabel())
                    .toList();
            return Message.of(UsageMistake.class, "usage.missing", labels, name);
        }
        CommandLine.Model.ArgSpec argument = e.getArgSpec();
        if (argument != null) {
            String label = argument instanceof CommandLine.Model.OptionSpec option
                    ? option.longestName()
                    : argument.paramLabel();
            return Message.of(
                    UsageMistake.class,
                    "usage.value",
                    String.valueOf(e.getValue()),
                    label,
                    argument.paramLabel(),
                    name);
        }
        return Message.of(UsageMistake.class, "usage.wrong", name);
    }

    private static Message unmatched(String argument, CommandLine command, String name) {
        Set<String> valid = argument.startsWith("-")
                ? command.getCommandSpec().optionsMap().keySet()
                : command.getSubcommands().keySet();
        List<String> known =
                NearestNames.orAll(argument, valid.stream().sorted().toList());
        return known.isEmpty()
                ? Message.of(UsageMistake.class, "usage.too_much", argument, name)
                : Message.of(UsageMistake.class, "usage.unknown", argument, known, name);
    }
}
