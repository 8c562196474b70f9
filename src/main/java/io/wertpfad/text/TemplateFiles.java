package io.wertpfad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The files of one set of templates: those of the workspace first, then the shipped ones, and nothing outside the two. */
record TemplateFiles(@Nullable Path workspaceTemplates, String set) {

    private static final Pattern SET = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*(\\.[a-z0-9]+)?");

    TemplateFiles {
        if (!SET.matcher(set).matches()) {
            throw new IllegalArgumentException("No name of a set of templates");
        }
    }

    /** Set and file, as shown to people. */
    String label(String name) {
        return set + "/" + name;
    }

    /** The file that counts: the workspace's if it has one, else the shipped one. */
    Optional<byte[]> find(String name) {
        Optional<byte[]> own = override(name);
        return own.isPresent() ? own : shipped(name);
    }

    /** The workspace's own file. */
    Optional<byte[]> override(String name) {
        if (workspaceTemplates == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path folder = workspaceTemplates.resolve(set);
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            // A link that leads out of the folder would read what is not a template.
            return file.toRealPath().startsWith(folder.toRealPath())
                    ? Optional.of(Files.readAllBytes(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that comes with the product. */
    Optional<byte[]> shipped(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try (InputStream stream = TemplateFiles.class.getResourceAsStream("/report-templates/" + set + "/" + name)) {
            return stream == null ? Optional.empty() : Optional.of(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
