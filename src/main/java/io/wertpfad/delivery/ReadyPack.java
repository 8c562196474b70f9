package io.wertpfad.delivery;

import io.wertpfad.portfolio.Edition;
import io.wertpfad.text.Language;

/**
 * A pack that passed its check.
 *
 * @param name without ending
 * @param held whether its edition waits for release
 * @param sha256 of its PDF
 */
public record ReadyPack(String name, Edition edition, Language language, boolean held, String sha256) {}
