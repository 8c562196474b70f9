package io.wertpfad.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Two of the samples' customers and a few of their files: sound, partly rejected, wholly rejected and duplicate ones. */
final class SmallWorkspace {

    static final List<String> CUSTOMERS = List.of("lindenau", "nordwind");
    private static final String TWICE = "nordwind_instandsetzungen.csv";
    private static final List<String> FILES = List.of(
            "lindenau_komfort.csv",
            "lindenau_portal_export.csv",
            TWICE,
            "nordwind_pm_stillstand.csv",
            "nordwind_puenktlichkeit.csv");

    private SmallWorkspace() {}

    static Path in(Path folder) {
        return in(folder, CUSTOMERS, FILES);
    }

    static Path in(Path folder, List<String> customers, List<String> files) {
        try {
            Files.createDirectories(folder.resolve("portfolio"));
            for (String customer : customers) {
                copy("/run/portfolio/" + customer + ".yaml", folder.resolve("portfolio/" + customer + ".yaml"));
            }
            Files.createDirectories(folder.resolve("inbox"));
            for (String file : files) {
                copy("/input-samples/inbox/" + file, folder.resolve("inbox").resolve(file));
            }
            if (files.contains(TWICE)) {
                copy("/input-samples/inbox/" + TWICE, folder.resolve("inbox/nordwind_wieder.csv"));
            }
            Files.writeString(
                    folder.resolve("wertpfad.yaml"), "wertpfad:\n  lock:\n    wait: 0s\n  intake:\n    settle: 0s\n");
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void drop(Path workspace, String file) {
        copy("/input-samples/inbox/" + file, workspace.resolve("inbox").resolve(file));
    }

    private static void copy(String resource, Path target) {
        try (InputStream content = SmallWorkspace.class.getResourceAsStream(resource)) {
            if (content == null) {
                throw new IllegalArgumentException(resource + " is not there");
            }
            Files.copy(content, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
