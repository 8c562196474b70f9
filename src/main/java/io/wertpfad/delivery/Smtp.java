package io.wertpfad.delivery;

import io.wertpfad.delivery.MailSettings.Tls;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection to the mail server, opened when it is first needed and used for all messages while it works. */
final class Smtp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Smtp.class);

    private final MailSettings settings;
    private final Clock clock;
    private @Nullable Session session;
    private @Nullable Transport transport;

    Smtp(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Opens the connection unless it is open.
     *
     * @throws Undeliverable for a reason that holds for every message
     */
    void connect() throws Undeliverable {
        if (transport != null && transport.isConnected()) {
            return;
        }
        try {
            session = Session.getInstance(properties());
            transport = session.getTransport("smtp");
            transport.connect(
                    settings.host(),
                    settings.port(),
                    settings.user(),
                    settings.user() == null ? null : settings.password().value());
        } catch (MessagingException e) {
            close();
            throw new Undeliverable(Refusal.of(e).at(settings.server()));
        } catch (GeneralSecurityException | IOException e) {
            throw Undeliverable.because(Reason.Code.CERTIFICATE);
        }
    }

    /** Makes the message; what is wrong with it shows before anything is handed over. */
    Outgoing message(Letter letter) throws Undeliverable {
        try {
            return new Outgoing(session, letter, settings.from(), clock.instant());
        } catch (AddressException e) {
            throw Undeliverable.because(Reason.Code.ADDRESS);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Hands a message over.
     *
     * @throws Undeliverable if it was refused, or the connection broke: {@link Reason.Code#IN_DOUBT} if that was after its end
     */
    void send(Outgoing message) throws Undeliverable {
        Transport open = transport;
        if (open == null) {
            throw new IllegalStateException("not connected");
        }
        try {
            open.sendMessage(message, message.getRecipients(RecipientType.TO));
        } catch (MessagingException e) {
            close();
            Reason reason = Refusal.of(e);
            if (reason.reply() == 0 && reason.isOfTheServer()) {
                boolean timeout = reason.code() == Reason.Code.TIMEOUT;
                Reason.Code broken = timeout ? Reason.Code.TIMEOUT : Reason.Code.DROPPED;
                throw new Undeliverable(Reason.of(message.isComplete() ? Reason.Code.IN_DOUBT : broken)
                        .at(settings.server()));
            }
            throw new Undeliverable(reason);
        }
    }

    @Override
    public void close() {
        Transport open = transport;
        transport = null;
        if (open == null) {
            return;
        }
        try {
            open.close();
        } catch (MessagingException e) {
            LOG.debug(
                    "The connection broke while it was closed: {}", e.getClass().getSimpleName());
        }
    }

    private Properties properties() throws IOException, GeneralSecurityException {
        Properties all = new Properties();
        String timeout = String.valueOf(settings.timeout().toMillis());
        all.setProperty("mail.smtp.connectiontimeout", timeout);
        all.setProperty("mail.smtp.timeout", timeout);
        all.setProperty("mail.smtp.writetimeout", timeout);
        all.setProperty("mail.smtp.quitwait", "false");
        all.setProperty("mail.smtp.auth", String.valueOf(settings.user() != null));
        all.setProperty("mail.smtp.ssl.enable", String.valueOf(settings.tls() == Tls.IMPLICIT));
        all.setProperty("mail.smtp.starttls.enable", String.valueOf(settings.tls() == Tls.REQUIRED));
        all.setProperty("mail.smtp.starttls.required", String.valueOf(settings.tls() == Tls.REQUIRED));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.ssl.protocols", "TLSv1.3 TLSv1.2");
        if (settings.certificates() != null) {
            all.put("mail.smtp.ssl.socketFactory", Trust.in(settings.certificates()));
            all.setProperty("mail.smtp.socketFactory.fallback", "false");
        }
        return all;
    }
}
