package io.wertpfad.delivery;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a person reads of a message: its subject and its text. */
public final class MailText {

    private MailText() {}

    static String of(String message) {
        try {
            return of(new MimeMessage(null, new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String of(MimeMessage message) {
        try {
            Object text = message.getContent() instanceof Multipart parts
                    ? parts.getBodyPart(0).getContent()
                    : message.getContent();
            return message.getSubject() + "\n\n" + text.toString().replace("\r\n", "\n");
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
