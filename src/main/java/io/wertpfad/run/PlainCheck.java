package io.wertpfad.run;

import io.wertpfad.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Understands the usual ways to write {@code check}, without what understands every command: starting that would take as long as
 * reading a small file. All else, and all that is wrong, is not for this.
 */
final class PlainCheck {

    private static final String NAME = "check";

    private final Map<String, String> values = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    private PlainCheck() {}

    /** The command, its options set; empty if the line is not plainly one of it. */
    static Optional<CheckCommand> in(String[] line, Console console) {
        // Most lines are of other commands.
        if (!Arrays.asList(line).contains(NAME)) {
            return Optional.empty();
        }
        PlainCheck plain = new PlainCheck();
        return plain.understands(line) ? plain.command(console) : Optional.empty();
    }

    private boolean understands(String[] line) {
        for (int i = 0; i < line.length; i++) {
            String word = line[i];
            @Nullable String before;
            if (Options.PLAIN.contains(word)) {
                before = values.put(word, "");
            } else if (Options.VALUED.contains(word) && i + 1 < line.length && isPlain(line[i + 1])) {
                before = values.put(word, line[++i]);
            } else if (isPlain(word)) {
                before = null;
                words.add(word);
            } else {
                return false;
            }
            if (before != null) {
                return false;
            }
        }
        return words.size() > 1 && words.get(0).equals(NAME);
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty() && !word.startsWith("-");
    }

    private Optional<CheckCommand> command(Console console) {
        Options options = console.options();
        if (values.containsKey("--today") || !isLanguage(values.getOrDefault("--lang", options.language.code()))) {
            return Optional.empty();
        }
        try {
            Path workspace = Path.of(values.getOrDefault("--workspace", ""));
            List<Path> files = words.stream().skip(1).map(Path::of).toList();
            options.workspace = workspace;
            options.debug = values.containsKey("--debug");
            return Optional.of(new CheckCommand(console, files));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static boolean isLanguage(String value) {
        return Language.of(value).isPresent();
    }
}
