package io.wertpfad.delivery;

import io.wertpfad.text.Message;
import java.util.Locale;

/**
 * Why a delivery failed, without anything that the mail server said: that may name the recipient.
 *
 * @param reply the server's reply code, 0 if it gave none
 * @param server host and port, where someone has to check them; else empty
 */
public record Reason(Code code, int reply, String server) {

    private static final int LONGEST_SERVER = 80;

    /** Whether it is worth trying again by itself, and what happened. */
    public enum Code {
        /** The server takes it for this recipient for now only not. */
        POSTPONED(true),
        /** The server takes nothing from us for now. */
        BUSY(true),
        CONNECTION(true),
        TIMEOUT(true),
        /** The connection broke before the message was complete: it cannot have arrived. */
        DROPPED(true),
        NO_TLS(true),
        CERTIFICATE(true),
        LOGIN(true),
        /** The customer's portfolio file has a mistake, so its members are not known. */
        PORTFOLIO(true),
        /** Complete, but without an answer: it may have arrived. Goes once more. */
        IN_DOUBT(true),
        /** In doubt a second time. */
        UNCLEAR(false),
        REFUSED(false),
        SENDER_REFUSED(false),
        ADDRESS(false),
        NO_MEMBER(false),
        DOMAIN(false),
        TOO_LARGE(false),
        NO_PACK(false),
        /** What was recorded of the pack cannot be read just now. */
        UNREADABLE(true);

        private final boolean passing;

        Code(boolean passing) {
            this.passing = passing;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    Reason(Code code, int reply) {
        this(code, reply, "");
    }

    static Reason of(Code code) {
        return new Reason(code, 0);
    }

    /** The same, of this server if that matters; a name that no ledger has room for is left out. */
    Reason at(String hostAndPort) {
        return switch (code) {
            case CONNECTION, TIMEOUT, DROPPED ->
                hostAndPort.length() > LONGEST_SERVER ? this : new Reason(code, reply, hostAndPort);
            default -> this;
        };
    }

    /** As the ledger has it: {@code refused 550}, {@code timeout smtp.company.example:587}. */
    static Reason parse(String text) {
        int space = text.indexOf(' ');
        Code code = Code.valueOf(
                text.substring(0, space < 0 ? text.length() : space).toUpperCase(Locale.ROOT));
        String detail = space < 0 ? "" : text.substring(space + 1);
        if (detail.isEmpty()) {
            return of(code);
        }
        return detail.contains(":") ? new Reason(code, 0, detail) : new Reason(code, Integer.parseInt(detail));
    }

    String text() {
        if (!server.isEmpty()) {
            return code.code() + " " + server;
        }
        return reply == 0 ? code.code() : code.code() + " " + reply;
    }

    /** Whether it may pass by itself. */
    boolean isPassing() {
        return code.passing;
    }

    /** Whether it concerns the mail server as a whole, so that the next recipient would fare the same. */
    boolean isOfTheServer() {
        return switch (code) {
            case BUSY, CONNECTION, TIMEOUT, DROPPED, NO_TLS, CERTIFICATE, LOGIN, IN_DOUBT -> true;
            default -> false;
        };
    }

    /** Whether it is the matter of this recipient's mailbox. */
    boolean isOfTheRecipient() {
        return code == Code.POSTPONED;
    }

    /** What happened and what to do, in words. */
    public Message message() {
        Object argument = switch (code) {
            case CONNECTION, TIMEOUT, DROPPED -> server.isEmpty() ? "" : " " + server;
            default -> reply;
        };
        return Message.of(Reason.class, "reason." + code.code(), argument);
    }
}
