package io.wertpfad.delivery;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/** A letter as a message with the Message-ID of the ledger, that knows whether it was written to its end. */
final class Outgoing extends MimeMessage {

    private static final String UTF8 = StandardCharsets.UTF_8.name();

    private final String messageId;
    private boolean complete;

    Outgoing(@Nullable Session session, Letter letter, String from, Instant now) throws MessagingException {
        super(session);
        this.messageId = letter.messageId();
        setFrom(sender(from));
        setRecipient(RecipientType.TO, address(letter.recipient()));
        setSubject(letter.subject(), UTF8);
        setSentDate(Date.from(now));
        // No reply of another machine, such as an out-of-office note, is wanted.
        setHeader("Auto-Submitted", "auto-generated");
        if (letter.attachment().isEmpty()) {
            setText(letter.text(), UTF8);
        } else {
            MimeBodyPart text = new MimeBodyPart();
            text.setText(letter.text(), UTF8);
            MimeBodyPart pdf = new MimeBodyPart();
            pdf.setDataHandler(
                    new DataHandler(new ByteArrayDataSource(letter.attachment().get(), "application/pdf")));
            pdf.setFileName(letter.fileName());
            setContent(new MimeMultipart(text, pdf));
        }
        saveChanges();
    }

    boolean isComplete() {
        return complete;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        complete = true;
    }

    /** The name beside the address may have any letters. */
    private static InternetAddress sender(String from) throws AddressException {
        InternetAddress sender = new InternetAddress(from, true);
        try {
            sender.setPersonal(sender.getPersonal(), UTF8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("Every Java platform has UTF-8", e);
        }
        return sender;
    }

    /** A domain may have any letters, a mailbox only those that every server understands. */
    private static InternetAddress address(String text) throws AddressException {
        int at = text.lastIndexOf('@');
        String ascii;
        try {
            ascii = text.substring(0, at + 1) + IDN.toASCII(text.substring(at + 1));
        } catch (IllegalArgumentException e) {
            throw new AddressException("no domain");
        }
        if (ascii.chars().anyMatch(c -> c <= ' ' || c >= 0x7f)) {
            throw new AddressException("no ASCII");
        }
        return new InternetAddress(ascii, true);
    }
}
