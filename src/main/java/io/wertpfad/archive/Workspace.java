package io.wertpfad.archive;

import java.nio.file.Path;
import java.time.YearMonth;

/** The folders of a workspace, as users know them. */
public record Workspace(Path root) {

    public Workspace {
        root = root.toAbsolutePath().normalize();
    }

    public Path settings() {
        return root.resolve("wertpfad.yaml");
    }

    public Path portfolio() {
        return root.resolve("portfolio");
    }

    public Path exports() {
        return root.resolve("exports");
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Where those drop files who keep the steering's minutes. */
    public Path steeringInbox() {
        return inbox().resolve("steering");
    }

    public Path archive() {
        return root.resolve("archive");
    }

    public Path rejected() {
        return root.resolve("rejected");
    }

    public Path receipts() {
        return root.resolve("receipts");
    }

    public Path data() {
        return root.resolve("data");
    }

    public Path templates() {
        return root.resolve("report-templates");
    }

    /** Holds only what may go, and a page about all of it. */
    public Path outbox() {
        return root.resolve("outbox");
    }

    /** Where the packs of a customer lie that may go. */
    public Path outbox(YearMonth period, String customer) {
        return outbox().resolve(period.toString()).resolve(customer);
    }

    /** Holds the editions that wait for {@code release}. */
    public Path held() {
        return root.resolve("held");
    }

    /** Where a customer's editions lie that wait for {@code release}. */
    public Path held(YearMonth period, String customer) {
        return held().resolve(period.toString()).resolve(customer);
    }

    /** The path as a person finds it, seen from the root. */
    public String name(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(root) ? root.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
