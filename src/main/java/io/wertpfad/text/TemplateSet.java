package io.wertpfad.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of templates while it is checked: each file is read once, and all mistakes are kept. */
final class TemplateSet {

    private static final String HTML = ".html";

    private final TemplateFiles files;
    private final Map<String, Optional<TemplateSource>> read = new HashMap<>();
    private final Set<Found> found = new LinkedHashSet<>();

    TemplateSet(TemplateFiles files) {
        this.files = files;
    }

    private record Found(String file, int line, Message what) {}

    TemplateFiles files() {
        return files;
    }

    /** A template; empty if there is none, or if it is no XML, which is reported then. */
    Optional<TemplateSource> template(String name) {
        Optional<TemplateSource> known = read.get(name);
        if (known == null) {
            known = files.text(name + HTML).flatMap(text -> source(name, text));
            read.put(name, known);
        }
        return known;
    }

    private Optional<TemplateSource> source(String name, String text) {
        try {
            WellFormed.check(files.label(name + HTML), text);
        } catch (TemplateMistake e) {
            report(name + HTML, e.line(), e.what());
            return Optional.empty();
        }
        TemplateSource source = new TemplateSource(name, Markup.read(text));
        TemplateRules.check(files.label(name + HTML), text, source.document())
                .forEach(mistake -> report(name + HTML, mistake.line(), mistake.what()));
        return Optional.of(source);
    }

    /** Whether there is such a template, but it cannot be read. */
    boolean isBroken(String name) {
        return template(name).isEmpty() && files.find(name + HTML).isPresent();
    }

    /** Names of the templates, without ending. */
    Set<String> templates() {
        return files.names().stream()
                .filter(name -> name.endsWith(HTML))
                .map(name -> name.substring(0, name.length() - HTML.length()))
                .collect(Collectors.toSet());
    }

    /** The templates that were asked for so far. */
    List<TemplateSource> reached() {
        return read.values().stream()
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(TemplateSource::name))
                .toList();
    }

    void missing(String template) {
        if (!isBroken(template)) {
            report(template + HTML, 0, Message.of(TemplateSet.class, "template.no_file", template + HTML));
        }
    }

    void report(String file, int line, Message what) {
        found.add(new Found(file, line, what));
    }

    /** All that was found, by file and line. */
    List<TemplateMistake> mistakes() {
        return new ArrayList<>(found)
                .stream()
                        .sorted(Comparator.comparing(Found::file).thenComparing(Found::line))
                        .map(f -> new TemplateMistake(files.label(f.file()), f.line(), f.what(), null))
                        .toList();
    }
}
