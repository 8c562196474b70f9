package io.wertpfad.decision.agenda;

import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.time.LocalDate;

/**
 * Where the portfolio file and the log of decisions say different things.
 *
 * @param useCase its id
 * @param since when one of them said so first
 * @param days from there to the pack date
 * @param flagged whether it is to be mended now: the file has some days to follow a decision
 */
public record Follow(String useCase, Wording name, LocalDate since, int days, boolean flagged, Message what) {}
