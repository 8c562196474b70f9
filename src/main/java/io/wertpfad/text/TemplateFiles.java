package io.wertpfad.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files of one set of templates: those of the workspace first, then the shipped ones, and nothing outside the two. */
record TemplateFiles(@Nullable Path folder, String set) {

    private static final Pattern SET = Pattern.compile("[a-z0-9][a-z0-9-]*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");
    private static final Pattern DOCTYPE = Pattern.compile("(?i)<!DOCTYPE(?=\\s+html\\s*>)");

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

    /** A template's text. HTML knows its document type in any letter case, XML only in capitals: it is written so. */
    Optional<String> text(String name) {
        return find(name)
                .map(bytes -> DOCTYPE.matcher(new String(bytes, StandardCharsets.UTF_8))
                        .replaceAll("<!DOCTYPE"));
    }

    /** The workspace's own file. */
    Optional<byte[]> override(String name) {
        if (folder == null || !NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return isInside(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the workspace's own files that lead out of its folder, so that they are not read. */
    List<String> leadingOut() {
        return own().stream()
                .filter(file -> !isInside(file))
                .map(file -> String.valueOf(file.getFileName()))
                .toList();
    }

    /** All names, the workspace's and the shipped ones. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(ownNames());
        names.addAll(shippedNames());
        return names;
    }

    /** Names of the workspace's own files. */
    Set<String> ownNames() {
        return own().stream()
                .filter(this::isInside)
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names of the files that come with the product. */
    Set<String> shippedNames() {
        Set<String> names = new TreeSet<>();
        try {
            // Not the thread's loader: on a pool's thread it knows nothing of what lies in the product's jar.
            Resource[] shipped = new PathMatchingResourcePatternResolver(TemplateFiles.class.getClassLoader())
                    .getResources("classpath*:report-templates/" + set + "/*.*");
            for (Resource file : shipped) {
                names.add(String.valueOf(file.getFilename()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    private List<Path> own() {
        if (folder == null || !Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Files.isDirectory(file)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A link that leads out of the folder would read what is not a template. */
    private boolean isInside(Path file) {
        try {
            return file.toRealPath()
                    .startsWith(Objects.requireNonNull(file.getParent()).toRealPath());
        } catch (IOException e) {
            return false;
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
