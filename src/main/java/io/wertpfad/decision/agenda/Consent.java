package io.wertpfad.decision.agenda;

import io.wertpfad.decision.Labels;
import io.wertpfad.portfolio.Charter;
import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Message;
import java.util.List;

/** Who of the four parties agreed to a charter, and who did not. */
public final class Consent {

    private Consent() {}

    /** In a sentence. */
    public static Message of(Charter charter) {
        List<Message> agreed =
                charter.agreedBy().stream().sorted().map(Labels::of).toList();
        List<Message> missing = missing(charter).stream().map(Labels::of).toList();
        if (missing.isEmpty()) {
            return message("agreed_by.all", charter.agreedOn());
        }
        return agreed.isEmpty()
                ? message("agreed_by.nobody", charter.agreedOn())
                : message("agreed_by.some", charter.agreedOn(), agreed, missing.size(), missing);
    }

    /** The parties that did not agree. */
    public static List<Party> missing(Charter charter) {
        return Party.missingFrom(charter.agreedBy());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(Consent.class, key, arguments);
    }
}
