package io.wertpfad.run;

import io.wertpfad.delivery.Copies;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.delivery.Mailing.Planned;
import io.wertpfad.delivery.Order;
import io.wertpfad.delivery.Reason;
import io.wertpfad.text.NearestNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code deliver}: sends what is due. */
@Command
final class DeliverCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--retry", descriptionKey = "deliver.retry")
    private boolean retry;

    @Option(names = "--resend", paramLabel = "EMAIL", descriptionKey = "deliver.resend")
    private @Nullable String resend;

    @Option(names = "--dry-run", descriptionKey = "deliver.dryRun")
    private boolean dryRun;

    DeliverCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Exception {
        if (dryRun && resend != null) {
            throw CommandFailed.wrongUsage("deliver.dry_resend");
        }
        Session.Access access = dryRun ? Session.Access.LOOK : Session.Access.CHANGE;
        try (Session session = console.open(access, Map.of())) {
            Mailing mailing = session.get(Mailing.class);
            if (!mailing.isOn()) {
                throw CommandFailed.wrongUsage("deliver.off");
            }
            Order order = retry ? Order.RETRY : Order.DUE;
            return (dryRun ? plan(mailing.plan(order)) : deliver(session, mailing, order)).code();
        }
    }

    private Exit deliver(Session session, Mailing mailing, Order order) {
        ChangeRight right = session.get(ChangeRight.class);
        if (resend != null) {
            right.require();
            copy(session.get(Copies.class), resend);
        }
        Sent sent = Sent.by(mailing, order, right, console.progress());
        Events.sent(sent);
        Overview.refresh(session, console);
        new SentLines(console, session.zone()).say(sent);
        if (console.options().json) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("dry_run", false);
            json.putAll(SentJson.of(sent, console.language()));
            console.json(json);
        }
        return sent.hasFailures() ? Exit.DONE_WITH_REMARKS : Exit.DONE;
    }

    private static void copy(Copies copies, String address) {
        if (copies.queue(address) > 0) {
            return;
        }
        List<String> known = copies.addresses();
        if (known.stream().anyMatch(address::equalsIgnoreCase)) {
            throw CommandFailed.wrongUsage("deliver.no_pack", address);
        }
        throw CommandFailed.wrongUsage("deliver.no_member", address, NearestNames.orAll(address, known));
    }

    private Exit plan(List<Planned> plan) {
        console.say("deliver.plan", plan.size());
        for (Planned planned : plan) {
            String pack = planned.delivery().pack();
            String recipient = planned.delivery().recipient();
            planned.refusal()
                    .ifPresentOrElse(
                            reason -> console.say("deliver.refused", pack, recipient, reason.message()),
                            () -> console.say("deliver.to", pack, recipient));
        }
        if (console.options().json) {
            Map<String, @Nullable Object> json = new LinkedHashMap<>();
            json.put("dry_run", true);
            json.put("deliveries", plan.stream().map(this::json).toList());
            console.json(json);
        }
        return plan.stream().allMatch(p -> p.refusal().isEmpty()) ? Exit.DONE : Exit.DONE_WITH_REMARKS;
    }

    private Map<String, @Nullable Object> json(Planned planned) {
        Map<String, @Nullable Object> json = SentJson.delivery(planned.delivery(), console.language());
        json.put("refusal", planned.refusal().map(r -> r.code().code()).orElse(null));
        json.put(
                "refusal_message",
                planned.refusal().map(Reason::message).map(console::words).orElse(null));
        return json;
    }
}
