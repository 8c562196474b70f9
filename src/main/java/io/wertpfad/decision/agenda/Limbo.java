package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;
import java.util.Locale;

/**
 * Why a pilot hangs between yes and no.
 *
 * @param useCase its id
 * @param since the day from which on it does
 * @param days from there to the pack date
 * @param concernsMeeting whether the next meeting has to deal with it
 * @param what a full sentence
 */
public record Limbo(
        String useCase, Wording name, Kind kind, LocalDate since, int days, boolean concernsMeeting, Message what) {

    /** The ways into limbo. */
    public enum Kind {
        /** Past the decision date, and no joint decision; also where the pilot window is over, too. */
        OVERDUE,
        /** The pilot window is over by a whole month or more, no joint decision, and the decision date is still to come. */
        PILOT_OVER,
        /** Adapted more than once since a target was last changed. */
        ADAPTED_AGAIN,
        /** Ended, and back under this name or another. */
        CAME_BACK,
        /** A key measure has had no value for two months or more. */
        NO_DATA;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
