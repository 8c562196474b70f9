package io.wertpfad.archive;

import java.io.IOException;
import java.nio.file.Path;

/** Somebody wrote to a file between the two times that it was read; nothing of it was kept. */
public final class ChangedMeanwhile extends IOException {

    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(Path file) {
        super(file.toString());
    }
}
