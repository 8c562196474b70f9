package io.wertpfad.delivery;

import io.wertpfad.archive.Workspace;
import io.wertpfad.pack.PackSummary;
import io.wertpfad.pack.Revisions;
import io.wertpfad.pack.Revisions.Recorded;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what recipients read, each in their language. */
final class Letters {

    private final MailSettings settings;
    private final Workspace workspace;
    private final Revisions revisions;

    Letters(MailSettings settings, Workspace workspace, Revisions revisions) {
        this.settings = settings;
        this.workspace = workspace;
        this.revisions = revisions;
    }

    /**
     * The letter that brings a pack.
     *
     * @throws Undeliverable if there is no PDF, or it is too large and there is no place to link to
     */
    Letter of(Delivery delivery, Recorded recorded) throws Undeliverable, IOException {
        Path pdf = pdf(delivery, recorded);
        boolean large = Files.size(pdf) > settings.maxAttachment();
        if (large && settings.linkBase() == null) {
            throw Undeliverable.because(Reason.Code.TOO_LARGE);
        }
        PackSummary summary = revisions.summary(recorded, delivery.pack());
        String file = delivery.pack() + ".pdf";
        return new Letter(
                delivery.recipient(),
                delivery.messageId(),
                oneLine(subject(summary)),
                text(summary, large ? link(delivery, file) : ""),
                file,
                large ? null : Files.readAllBytes(pdf));
    }

    /** The archived copy is what was reported; the outbox has what a version before there were copies had made. */
    private Path pdf(Delivery delivery, Recorded recorded) throws Undeliverable {
        Path outbox = workspace.outbox(delivery.period(), delivery.customer()).resolve(delivery.pack() + ".pdf");
        return Stream.of(revisions.pdf(recorded, delivery.pack()), outbox)
                .filter(Files::isRegularFile)
                .findFirst()
                .orElseThrow(() -> Undeliverable.because(Reason.Code.NO_PACK));
    }

    private String link(Delivery delivery, String file) {
        return settings.linkBase() + delivery.period().toString() + "/" + delivery.customer() + "/" + file;
    }

    private static String subject(PackSummary pack) {
        return say(
                pack.language(),
                pack.revision() > 1 ? "mail.subject.revision" : "mail.subject",
                pack.title(),
                pack.period(),
                pack.revision());
    }

    private static String text(PackSummary pack, String link) {
        Language language = pack.language();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(say(language, "mail.greeting"));
        paragraphs.add(say(
                language,
                link.isEmpty() ? "mail.attached" : "mail.linked",
                pack.title(),
                pack.period(),
                pack.packDate(),
                Message.of(Letters.class, "mail.edition." + (pack.edition() == null ? "portfolio" : pack.edition())),
                link));
        paragraphs.add(pack.sentences().stream().map(s -> "- " + oneLine(s)).collect(Collectors.joining("\n")));
        if (pack.revision() > 1) {
            paragraphs.add(replaces(pack));
        }
        paragraphs.add(say(language, "mail.foot"));
        return String.join("\n\n", paragraphs) + "\n";
    }

    private static String replaces(PackSummary pack) {
        Language language = pack.language();
        String text = say(language, "mail.replaces", pack.revision(), pack.revision() - 1, pack.corrected());
        return pack.revisionReason() == null
                ? text
                : text + " " + say(language, "mail.replaces.reason", oneLine(pack.revisionReason()));
    }

    /** Names and reasons are written by people: nothing in them may begin another line of a head, or of the text. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String say(Language language, String key, Object... arguments) {
        return Message.of(Letters.class, key, arguments).in(language);
    }
}
