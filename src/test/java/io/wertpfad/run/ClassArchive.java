package io.wertpfad.run;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The classes that real processes of tests load first, archived once by Java as {@code bin/wertpfad} does it: for a short command, loading them
 * is most of the work. Java archives classes of jars only, so our own are packed first. Without an archive Java starts all the same.
 */
final class ClassArchive {

    private static final Path FOLDER = WorkspaceCopies.temporary("wertpfad-classes");
    private static final Path ARCHIVE = FOLDER.resolve("classes.jsa");
    private static final String CLASS_PATH = Stream.of(
                    System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
            .map(entry -> Files.isDirectory(Path.of(entry)) ? packed(Path.of(entry)) : entry)
            .collect(Collectors.joining(File.pathSeparator));

    /** Options for Java, up to the class to start. */
    static final List<String> OPTIONS = make();

    private ClassArchive() {}

    private static List<String> make() {
        // A short run is over before the second compiler pays.
        List<String> options = new ArrayList<>(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx512m",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                "-cp",
                CLASS_PATH));
        try {
            Path workspace = SmallWorkspace.in(
                    FOLDER.resolve("workspace"), List.of("lindenau"), List.of("lindenau_komfort.csv"));
            // Making an archive of what packs need, too, costs more than all the runs win by it.
            List<String> rehearsal = new ArrayList<>();
            rehearsal.add(java());
            rehearsal.add("-XX:ArchiveClassesAtExit=" + ARCHIVE);
            rehearsal.addAll(options);
            rehearsal.addAll(List.of("io.wertpfad.run.Wertpfad", "--workspace", workspace.toString()));
            rehearsal.addAll(List.of("--today", "2026-11-05", "ingest"));
            new ProcessBuilder(rehearsal)
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        options.addAll(0, List.of("-XX:SharedArchiveFile=" + ARCHIVE, "-Xshare:auto"));
        return List.copyOf(options);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String packed(Path classes) {
        Path jar = FOLDER.resolve(classes.getFileName() + ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path path : all.filter(path -> !path.equals(classes)).toList()) {
                boolean folder = Files.isDirectory(path);
                zip.putNextEntry(new ZipEntry(classes.relativize(path) + (folder ? "/" : "")));
                if (!folder) {
                    Files.copy(path, zip);
                }
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
