package io.wertpfad.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of texts with the line of each.
 *
 * @param name of the file
 */
record TextFile(String name, Map<String, Entry> entries) {

    /** A text, and the line on which it begins. */
    record Entry(String pattern, int line) {}

    /** Reads a file; what cannot be read, or is there twice, is reported. */
    static TextFile read(String name, byte[] bytes, TemplateSet set) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        int at = 0;
        while (at < lines.size()) {
            int first = at;
            StringBuilder logical = new StringBuilder(lines.get(at++));
            while (!isComment(logical) && goesOn(logical) && at < lines.size()) {
                logical.append('\n').append(lines.get(at++));
            }
            add(name, logical.toString(), first + 1, entries, set);
        }
        return new TextFile(name, entries);
    }

    private static void add(String name, String logical, int line, Map<String, Entry> entries, TemplateSet set) {
        Properties one = new Properties();
        try {
            one.load(new StringReader(logical));
        } catch (IllegalArgumentException e) {
            set.report(name, line, message("template.no_escape"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        one.stringPropertyNames().forEach(key -> {
            Entry earlier = entries.put(key, new Entry(one.getProperty(key), line));
            if (earlier != null) {
                set.report(name, line, message("template.text_twice", key, earlier.line()));
            }
        });
    }

    /** What is wrong with the patterns themselves. */
    void check(TemplateSet set) {
        entries.forEach((key, entry) -> {
            String pattern = entry.pattern();
            try {
                new MessageFormat(pattern, Locale.ROOT);
                // Braces may stand in single quotes; any other single quote vanishes from the text, and takes effect to
                // its end.
                if (pattern.replace("''", "").replaceAll("'[^']*[{}][^']*'", "").contains("'")) {
                    set.report(name, entry.line(), message("template.single_quote", key));
                }
            } catch (IllegalArgumentException e) {
                set.report(name, entry.line(), message("template.no_pattern", key, pattern));
            }
        });
    }

    /** How many arguments a pattern names; 0 for one that is none. */
    static int arguments(String pattern) {
        try {
            return new MessageFormat(pattern, Locale.ROOT).getFormatsByArgumentIndex().length;
        } catch (IllegalArgumentException e) {
            return 0;
        }
    }

    Set<String> keys() {
        return new TreeSet<>(entries.keySet());
    }

    private static boolean isComment(CharSequence line) {
        String start = line.toString().stripLeading();
        return start.isEmpty() || start.startsWith("#") || start.startsWith("!");
    }

    private static boolean goesOn(CharSequence line) {
        int backslashes = 0;
        for (int i = line.length() - 1; i >= 0 && line.charAt(i) == '\\'; i--) {
            backslashes++;
        }
        return backslashes % 2 == 1;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(TextFile.class, key, arguments);
    }
}
