package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Reason;
import io.wertpfad.text.Language;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What became of mails, as the schemas of the commands have it. */
final class SentJson {

    private SentJson() {}

    static Map<String, @Nullable Object> of(Sent sent, Language language) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("mail", sent.mail());
        json.put("asked", sent.asked());
        json.put("sent", sent.with(Delivery.State.SENT).size());
        json.put("failed", sent.with(Delivery.State.FAILED).size());
        json.put("repeated", sent.repeated());
        json.put("deliveries", deliveries(sent.handled(), language));
        return json;
    }

    static List<Map<String, @Nullable Object>> deliveries(List<Delivery> deliveries, Language language) {
        return deliveries.stream().map(d -> delivery(d, language)).toList();
    }

    static Map<String, @Nullable Object> delivery(Delivery delivery, Language language) {
        Reason reason = delivery.reason();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("period", delivery.period().toString());
        json.put("customer", delivery.customer());
        json.put("revision", delivery.revision());
        json.put("pack", delivery.pack());
        json.put("recipient", delivery.recipient());
        json.put("state", delivery.state().code());
        json.put("reason", reason == null ? null : reason.code().code());
        json.put("message", reason == null ? null : reason.message().in(language));
        json.put("attempts", delivery.attempts());
        json.put("repeated", delivery.repeats() > 0);
        json.put("next_try", text(delivery.nextTry()));
        json.put("sent_at", text(delivery.sentAt()));
        json.put("message_id", delivery.messageId());
        return json;
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
