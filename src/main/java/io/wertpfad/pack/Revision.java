package io.wertpfad.pack;

import java.time.YearMonth;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The record of a reported period: what makes its packs again, and what they said.
 *
 * @param revision 1 for the first report of the period
 * @param reason why it was reported again; null for revision 1
 * @param dataState sequence of the log up to which it looked
 * @param packs SHA-256 of each PDF by its name without ending
 * @param sidecars what each pack said, by the same names
 */
public record Revision(
        YearMonth period,
        String customer,
        int revision,
        @Nullable String reason,
        long dataState,
        String productVersion,
        Map<String, String> packs,
        Map<String, JsonNode> sidecars) {}
