/**
 * What a steering has to know beside the figures: which dates were moved and why, what hangs in limbo, who waits for a place, which
 * meetings were missed and what stays. Pure functions over records: facts in, an agenda out, the same for page, portfolio pack and
 * status. Start with {@link io.wertpfad.decision.agenda.Agenda}; every rule is explained in {@code src/docs/steering.md}.
 */
@NullMarked
@NamedInterface("agenda")
package io.wertpfad.decision.agenda;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
