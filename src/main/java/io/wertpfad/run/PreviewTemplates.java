package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the templates of a preview lie.
 *
 * @param folder of the set; null: as shipped
 */
record PreviewTemplates(@Nullable Path folder) {

    private static final String SET = "steering-pack";

    /**
     * The folder that a user named: that of the set itself, or one that has it as {@code steering-pack}, or a workspace.
     *
     * @throws CommandFailed if there are no templates
     */
    static PreviewTemplates in(Path named) {
        if (!Files.isDirectory(named)) {
            throw CommandFailed.wrongUsage("preview.no_folder", named);
        }
        return Stream.of(named.resolve(SET), new Workspace(named).templates().resolve(SET))
                .filter(Files::isDirectory)
                .findFirst()
                .or(() -> Optional.of(named).filter(PreviewTemplates::isSet))
                .map(folder -> new PreviewTemplates(folder.toAbsolutePath().normalize()))
                .orElseThrow(() -> CommandFailed.wrongUsage("preview.no_templates", named));
    }

    /** Those of the workspace, if it has any. */
    static PreviewTemplates of(Workspace workspace) {
        return new PreviewTemplates(
                Files.isDirectory(workspace.templates()) ? workspace.templates().resolve(SET) : null);
    }

    /** Whether a folder has a file that the set has, too. */
    private static boolean isSet(Path folder) {
        Templates shipped = new Templates(null);
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file ->
                    shipped.file(SET, String.valueOf(file.getFileName())).isPresent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Templates templates() {
        if (folder == null) {
            return new Templates(null);
        }
        Path beside = folder.getParent();
        return beside != null && folder.endsWith(SET) ? new Templates(beside) : Templates.of(folder);
    }

    /** What tells that a file was saved: times and sizes, by name. */
    Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        if (folder != null && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                files.forEach(file -> state.put(file.toString(), state(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return state;
    }

    /** Editors write a file anew: it may be gone for a moment. */
    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return "";
        }
    }
}
