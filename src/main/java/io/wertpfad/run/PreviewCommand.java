package io.wertpfad.run;

import io.wertpfad.pack.PackGate;
import io.wertpfad.pack.Preview;
import io.wertpfad.pack.Rendered;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code preview}: what the packs look like with a set of templates; needs no workspace, and no database. */
@Command
final class PreviewCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN = 200;

    private final Console console;

    @Option(names = "--templates", paramLabel = "DIR", descriptionKey = "preview.templates")
    private @Nullable Path templates;

    @Option(names = "--to", paramLabel = "DIR", descriptionKey = "preview.to")
    private Path to = Path.of("preview");

    @Option(names = "--only", paramLabel = "internal_de", descriptionKey = "preview.only")
    private List<String> only = List.of();

    @Option(names = "--check", descriptionKey = "preview.check")
    private boolean check;

    @Option(names = "--watch", descriptionKey = "preview.watch")
    private boolean watch;

    PreviewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        List<Preview.Part> parts = parts();
        PreviewTemplates source =
                templates == null ? PreviewTemplates.of(console.options().workspace()) : PreviewTemplates.in(templates);
        Path folder = to.toAbsolutePath().normalize();
        refuse(folder, source);
        Preview preview = new Preview();
        Map<String, String> state = source.state();
        Preview.Shown shown = preview.show(source.templates(), parts);
        if (watch) {
            write(shown, folder);
            watch(preview, source, parts, folder, state);
        }
        if (!shown.mistakes().isEmpty()) {
            throw CommandFailed.templates(shown.mistakes());
        }
        return write(shown, folder) ? Exit.DONE.code() : Exit.DONE_WITH_REMARKS.code();
    }

    private List<Preview.Part> parts() {
        List<String> valid = Preview.Part.codes();
        only.stream().filter(code -> !valid.contains(code)).findFirst().ifPresent(code -> {
            throw CommandFailed.wrongUsage("preview.no_part", code, valid);
        });
        return Arrays.stream(Preview.Part.values())
                .filter(part -> only.isEmpty() || only.contains(part.code()))
                .toList();
    }

    /** What is written among the templates would be taken for one, and rendered again and again. */
    private static void refuse(Path folder, PreviewTemplates source) {
        if (source.folder() != null && folder.startsWith(source.folder())) {
            throw CommandFailed.wrongUsage("preview.among_templates", folder);
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw CommandFailed.wrongUsage("read.no_folder", folder);
        }
    }

    /** Whether nothing is to be said against them. */
    private boolean write(Preview.Shown shown, Path folder) throws IOException {
        if (!shown.mistakes().isEmpty()) {
            shown.mistakes().forEach(mistake -> console.error(console.words(mistake.message())));
            return false;
        }
        shown.hints().forEach(hint -> console.line(console.words(hint.message())));
        Files.createDirectories(folder);
        List<Map<String, Object>> written = new ArrayList<>();
        boolean sound = true;
        for (Rendered pack : shown.packs()) {
            Path pdf = folder.resolve(pack.name() + ".pdf");
            Path html = folder.resolve(pack.name() + ".html");
            Files.write(pdf, pack.pdf());
            Files.write(html, pack.html());
            console.line(pdf.toString());
            console.line(html.toString());
            if (!pack.boxes().isEmpty()) {
                console.say("report.boxes", pdf.getFileName(), String.join(" ", pack.boxes()));
            }
            List<String> violations = check ? PackGate.violations(pack.pdf()) : List.of();
            violations.forEach(v -> console.say("preview.violates", pdf.getFileName(), v));
            sound &= violations.isEmpty();
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("pdf", pdf.toString());
            entry.put("html", html.toString());
            entry.put("violations", violations);
            written.add(entry);
        }
        if (console.options().json && !watch) {
            console.json(Map.of("packs", written));
        }
        return sound;
    }

    /** Until somebody ends it. */
    private void watch(
            Preview preview, PreviewTemplates source, List<Preview.Part> parts, Path folder, Map<String, String> before)
            throws IOException, InterruptedException {
        if (source.folder() == null) {
            throw CommandFailed.wrongUsage("preview.nothing_to_watch");
        }
        console.say("preview.watching", source.folder());
        Map<String, String> state = before;
        while (!Thread.currentThread().isInterrupted()) {
            Map<String, String> now = source.state();
            if (!now.equals(state)) {
                state = now;
                long begun = System.nanoTime();
                write(preview.show(source.templates(), parts), folder);
                console.say("preview.took", seconds(System.nanoTime() - begun));
            }
            Thread.sleep(LOOK_AGAIN);
        }
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }
}
