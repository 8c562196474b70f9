package io.wertpfad.delivery;

import io.wertpfad.delivery.Reason.Code;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What the mail library's exceptions mean to us. */
final class Refusal {

    private static final int PERMANENT = 500;

    private Refusal() {}

    static Reason of(MessagingException e) {
        List<Throwable> all = chain(e);
        for (Throwable t : all) {
            if (t instanceof AuthenticationFailedException) {
                return Reason.of(Code.LOGIN);
            }
            if (t instanceof SMTPSenderFailedException sender) {
                return reply(sender.getReturnCode(), Code.SENDER_REFUSED, Code.BUSY);
            }
            if (t instanceof SMTPAddressFailedException address) {
                return reply(address.getReturnCode(), Code.REFUSED, Code.POSTPONED);
            }
        }
        for (Throwable t : all) {
            if (t instanceof SMTPSendFailedException send && send.getReturnCode() > 0) {
                return reply(send.getReturnCode(), Code.REFUSED, Code.BUSY);
            }
            if (t instanceof SSLException) {
                return Reason.of(Code.CERTIFICATE);
            }
            if (t instanceof SocketTimeoutException) {
                return Reason.of(Code.TIMEOUT);
            }
        }
        boolean noTls = String.valueOf(e.getMessage()).startsWith("STARTTLS is required");
        return Reason.of(noTls ? Code.NO_TLS : Code.CONNECTION);
    }

    /** What the reply code of the server says: from 500 on it will not take it tomorrow either. */
    private static Reason reply(int code, Code permanent, Code passing) {
        if (code <= 0) {
            return Reason.of(Code.CONNECTION);
        }
        return new Reason(code >= PERMANENT ? permanent : passing, code);
    }

    private static List<Throwable> chain(MessagingException e) {
        List<Throwable> all = new ArrayList<>();
        List<Throwable> open = new ArrayList<>(List.of(e));
        while (!open.isEmpty()) {
            Throwable t = open.remove(0);
            if (all.contains(t)) {
                continue;
            }
            all.add(t);
            if (t instanceof MessagingException messaging && messaging.getNextException() != null) {
                open.add(messaging.getNextException());
            }
            if (t.getCause() != null) {
                open.add(t.getCause());
            }
        }
        return all;
    }
}
