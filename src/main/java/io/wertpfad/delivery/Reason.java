package io.wertpfad.delivery;

import io.wertpfad.text.Message;
import java.util.Locale;

/**
 * Why a delivery failed, without anything that the mail server said: that may name the recipient.
 *
 * @param reply the server's reply code, 0 if it gave none
 */
public record Reason(Code code, int reply) {

    /** Whether it is worth trying again by itself, and what happened. */
    public enum Code {
        /** The server takes it for now only not. */
        POSTPONED(true),
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
        NO_PACK(false);

        private final boolean passing;

        Code(boolean passing) {
            this.passing = passing;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Reason of(Code code) {
        return new Reason(code, 0);
    }

    /** As the ledger has it: {@code refused 550}. */
    static Reason parse(String text) {
        int space = text.indexOf(' ');
        return space < 0
                ? of(Code.valueOf(text.toUpperCase(Locale.ROOT)))
                : new Reason(
                        Code.valueOf(text.substring(0, space).toUpperCase(Locale.ROOT)),
                        Integer.parseInt(text.substring(space + 1)));
    }

    String text() {
        return reply == 0 ? code.code() : code.code() + " " + reply;
    }

    /** Whether it may pass by itself. */
    boolean isPassing() {
        return code.passing;
    }

    /** Whether it concerns the mail server as a whole, so that the next recipient would fare the same. */
    boolean isOfTheServer() {
        return switch (code) {
            case CONNECTION, TIMEOUT, DROPPED, NO_TLS, CERTIFICATE, LOGIN, IN_DOUBT -> true;
            default -> false;
        };
    }

    /** What happened and what to do, in words. */
    public Message message() {
        return Message.of(Reason.class, "reason." + code.code(), reply);
    }
}
