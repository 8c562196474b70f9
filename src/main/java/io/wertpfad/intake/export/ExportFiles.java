package io.wertpfad.intake.export;

import io.wertpfad.portfolio.Problem;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The export definitions of one moment, as bytes: read once from the folder, so that what is checked is also archived. */
public final class ExportFiles {

    /** No definitions. */
    public static final ExportFiles NONE = of(Map.of());

    /** Beside the definitions lies what the workspace adds to the names that are understood anyway. */
    private static final String SYNONYMS = "synonyms.properties";

    private final Map<String, byte[]> contents;
    private final List<Problem> unread;
    private final List<Problem> passedOver;

    private ExportFiles(Map<String, byte[]> contents, List<Problem> unread, List<Problem> passedOver) {
        this.contents = Collections.unmodifiableMap(new TreeMap<>(contents));
        this.unread = List.copyOf(unread);
        this.passedOver = List.copyOf(passedOver);
    }

    /** Files by their names, which have their folder: {@code exports/sap.yaml}. */
    public static ExportFiles of(Map<String, byte[]> contents) {
        return new ExportFiles(contents, List.of(), List.of());
    }

    /** Reads {@code *.yaml} and {@code synonyms.properties} of a folder, which need not be there. What cannot be read is a problem. */
    public static ExportFiles in(Path folder) {
        String prefix = folder.toAbsolutePath().normalize().getFileName() + "/";
        Map<String, byte[]> contents = new TreeMap<>();
        List<Problem> unread = new ArrayList<>();
        List<Problem> passedOver = new ArrayList<>();
        for (Path file : list(folder, prefix, unread)) {
            String name = file.getFileName().toString();
            if (name.endsWith(".yaml") || name.equals(SYNONYMS)) {
                read(file, prefix + name, contents, unread);
            } else if (name.toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) {
                passedOver.add(whole(prefix + name, "file.other_ending"));
            }
        }
        return new ExportFiles(contents, unread, passedOver);
    }

    /** The bytes of every file by its name, in the order of the names. */
    public Map<String, byte[]> contents() {
        return contents;
    }

    /** The name of the file of synonyms; empty if there is none. */
    public Optional<String> synonyms() {
        return contents.keySet().stream().filter(ExportFiles::isSynonyms).findFirst();
    }

    static boolean isSynonyms(String name) {
        return name.endsWith("/" + SYNONYMS);
    }

    /** Whether nobody can say which files there are: then none is known to be gone. */
    public boolean isUnknown() {
        return unread.stream().anyMatch(problem -> problem.file().endsWith("/"));
    }

    List<Problem> unread() {
        return unread;
    }

    List<Problem> passedOver() {
        return passedOver;
    }

    private static List<Path> list(Path folder, String prefix, List<Problem> unread) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> !Files.isDirectory(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unread.add(whole(prefix, "file.no_folder"));
            return List.of();
        }
    }

    private static void read(Path file, String name, Map<String, byte[]> contents, List<Problem> unread) {
        try {
            contents.put(name, Files.readAllBytes(file));
        } catch (IOException e) {
            unread.add(whole(name, "file.unreadable"));
        }
    }

    private static Problem whole(String file, String key) {
        return new Problem(file, 0, 0, "", Message.of(ExportFiles.class, key));
    }
}
