package io.wertpfad.decision;

import io.wertpfad.portfolio.Party;
import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Assurance;
import io.wertpfad.trend.Assessment.Signal;
import io.wertpfad.trend.Assessment.Variation;

/** Words for what the statistics find, since {@code trend} itself speaks no language, and for the four parties. */
public final class Labels {

    private Labels() {}

    public static Message of(Variation variation) {
        return Message.of(Labels.class, "variation." + variation.code());
    }

    public static Message of(Assurance assurance) {
        return Message.of(Labels.class, "assurance." + assurance.code());
    }

    /** In place of an assurance, where no target was agreed. */
    public static Message noTarget() {
        return Message.of(Labels.class, "assurance.no_target");
    }

    public static Message of(Signal signal) {
        return Message.of(Labels.class, "signal." + signal.code());
    }

    public static Message of(Party party) {
        return Message.of(Labels.class, "party." + party.code());
    }
}
