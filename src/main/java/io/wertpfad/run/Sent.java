package io.wertpfad.run;

import io.wertpfad.delivery.Delivery;
import io.wertpfad.delivery.Mailing;
import io.wertpfad.delivery.Order;
import io.wertpfad.text.Message;
import java.util.List;

/**
 * What became of the mails of a command.
 *
 * @param mail whether there is a mail server to send by
 * @param asked whether the command was to send at all
 * @param handled the deliveries that it tried
 */
record Sent(boolean mail, boolean asked, List<Delivery> handled) {

    Sent {
        handled = List.copyOf(handled);
    }

    /**
     * Sends what an order says, until the command is to stop.
     *
     * @throws CommandFailed before the next mail, if the right to send it has been lost: somebody else may be sending it
     */
    static Sent by(Mailing mailing, Order order, ChangeRight right, Progress progress) {
        Progress careful = progress.asking(right::require);
        try (Progress.Announced stage = careful.announce(Message.of(Sent.class, "stage.mails"))) {
            return new Sent(mailing.isOn(), true, mailing.deliver(order, stage));
        }
    }

    /** For a command that is not to send. */
    static Sent later(Mailing mailing) {
        return new Sent(mailing.isOn(), false, List.of());
    }

    List<Delivery> with(Delivery.State state) {
        return handled.stream().filter(d -> d.state() == state).toList();
    }

    /** Those that went out a second time, as nobody knows whether the first one arrived. */
    long repeated() {
        return with(Delivery.State.SENT).stream().filter(d -> d.repeats() > 0).count();
    }

    boolean hasFailures() {
        return !with(Delivery.State.FAILED).isEmpty();
    }
}
