package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.delivery.Reason;
import io.wertpfad.portfolio.Portfolio;
import io.wertpfad.portfolio.Steering.Member;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The deliveries that are open, for the overview. It lies in a folder that many can read, so it names recipients by their role
 * and the domain of their address; {@code status} gives the address itself.
 */
@Component
final class OverviewMails {

    private final Mailing mailing;
    private final Settings settings;

    OverviewMails(Mailing mailing, Settings settings) {
        this.mailing = mailing;
        this.settings = settings;
    }

    boolean isOn() {
        return mailing.isOn();
    }

    /** All that was not sent yet, as a template can show it; those that failed first. */
    List<Map<String, Object>> open(Status standing) {
        List<Delivery> open = standing.deliveries();
        return List.of(Delivery.State.FAILED, Delivery.State.SENDING, Delivery.State.QUEUED, Delivery.State.HELD)
                .stream()
                .flatMap(state -> open.stream().filter(d -> d.state() == state))
                .map(d -> model(d, standing.portfolio()))
                .toList();
    }

    private Map<String, Object> model(Delivery delivery, Portfolio portfolio) {
        Language language = settings.intake().language();
        Reason reason = delivery.reason();
        Map<String, Object> model = new HashMap<>();
        model.put("pack", delivery.pack());
        model.put("recipient", recipient(delivery, portfolio));
        model.put(
                "state",
                delivery.state() == Delivery.State.SENDING
                        ? "queued"
                        : delivery.state().code());
        model.put("reason", reason == null ? "" : reason.message().in(language));
        model.put("nextTry", SentLines.time(delivery.nextTry(), settings.zone(), language));
        return model;
    }

    private static String recipient(Delivery delivery, Portfolio portfolio) {
        String address = delivery.recipient();
        String domain = address.substring(address.lastIndexOf('@') + 1);
        Optional<Member> member = portfolio.customers().stream()
                .filter(c -> c.id().equals(delivery.customer())
                        || delivery.customer().equals(Delivery.PORTFOLIO))
                .flatMap(c -> c.steering().members().stream())
                .filter(m -> m.email().equalsIgnoreCase(address))
                .findFirst();
        return member.map(m -> m.role() + " (" + domain + ")").orElse(domain);
    }

    /** How many of a customer's packs of a month went out, wait and failed, in words; empty if there is nothing to say. */
    static String counts(List<Delivery> deliveries, Language language) {
        StringBuilder words = new StringBuilder();
        for (Delivery.State state :
                List.of(Delivery.State.SENT, Delivery.State.QUEUED, Delivery.State.HELD, Delivery.State.FAILED)) {
            long count = deliveries.stream()
                    .filter(d -> d.state() == state
                            || (state == Delivery.State.QUEUED && d.state() == Delivery.State.SENDING))
                    .count();
            if (count > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(Message.of(OverviewMails.class, "overview.mail." + state.code(), count)
                                .in(language));
            }
        }
        return words.toString();
    }
}
