package io.wertpfad.decision;

import io.wertpfad.text.Message;
import io.wertpfad.trend.Assessment.Assurance;
import io.wertpfad.trend.Assessment.Signal;
import io.wertpfad.trend.Assessment.Variation;

/** Words for what the statistics find; {@code trend} itself speaks no language. */
public final class Labels {

    private Labels() {}

    public static Message of(Variation variation) {
        return Message.of(Labels.class, "variation." + variation.code());
    }

    public static Message of(Assurance assurance) {
        return Message.of(Labels.class, "assurance." + assurance.code());
    }

    public static Message of(Signal signal) {
        return Message.of(Labels.class, "signal." + signal.code());
    }
}
