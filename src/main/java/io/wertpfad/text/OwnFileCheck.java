package io.wertpfad.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is wrong with a workspace's own files as such: written in another charset, or under a name that nobody reads. */
final class OwnFileCheck {

    private static final List<String> TEXTS = List.of(".html", ".css", ".properties");

    private final TemplateSet set;

    OwnFileCheck(TemplateSet set) {
        this.set = set;
    }

    void check() {
        Set<String> shipped = set.files().shippedNames();
        for (String name : set.files().ownNames()) {
            set.files().override(name).ifPresent(bytes -> charset(name, bytes));
            List<String> meant = NearestNames.of(name, shipped);
            if (!shipped.contains(name) && !meant.isEmpty() && !isNamedInAnother(name)) {
                set.report(name, 0, Message.of(OwnFileCheck.class, "template.nobody_reads", name, meant.get(0)));
            }
        }
    }

    /** What lies beside the folder of a set, but looks as if it were meant to be it or in it. */
    static List<TemplateMistake> beside(@Nullable Path root, TemplateFiles files) {
        if (root == null || !Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.sorted()
                    .filter(entry -> isMeant(entry, files))
                    .map(entry -> TemplateMistake.at(
                            root.getFileName() + "/" + entry.getFileName(),
                            0,
                            Message.of(OwnFileCheck.class, "template.beside", files.set())))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isMeant(Path entry, TemplateFiles files) {
        String name = String.valueOf(entry.getFileName());
        return Files.isDirectory(entry)
                ? !name.equals(files.set())
                        && !NearestNames.of(name, List.of(files.set())).isEmpty()
                : !NearestNames.of(name, files.shippedNames()).isEmpty();
    }

    private void charset(String name, byte[] bytes) {
        if (TEXTS.stream().noneMatch(name::endsWith)) {
            return;
        }
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        try {
            StandardCharsets.UTF_8.newDecoder().decode(rest);
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < rest.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            set.report(name, line, Message.of(OwnFileCheck.class, "template.not_utf8"));
        }
    }

    /** As an image, a style sheet or a fragment of its own would be. */
    private boolean isNamedInAnother(String name) {
        String stem = name.endsWith(".html") ? name.substring(0, name.length() - ".html".length()) : name;
        return set.files().names().stream()
                .filter(other -> !other.equals(name) && (other.endsWith(".html") || other.endsWith(".css")))
                .flatMap(other -> set.files().find(other).stream())
                .anyMatch(bytes -> new String(bytes, StandardCharsets.UTF_8).contains(stem));
    }
}
