/**
 * Finished packs to those who are to have them: what waits for release, mail, and the ledger of who got what. Start with
 * {@link io.wertpfad.delivery.Mailing}.
 */
@NullMarked
package io.wertpfad.delivery;

import org.jspecify.annotations.NullMarked;
