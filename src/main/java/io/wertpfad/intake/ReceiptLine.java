package io.wertpfad.intake;

import java.nio.file.attribute.FileTime;
import java.util.Map;

/**
 * A receipt in a list.
 *
 * @param day as people write it
 * @param link relative to {@code receipts/}
 * @param status its code
 * @param accepted count of rows as people write it; {@code rejected} likewise
 */
public record ReceiptLine(
        String day, String file, String link, String status, String accepted, String rejected, FileTime written) {

    /** What a template can show of it. */
    public Map<String, Object> model() {
        return Map.of(
                "day", day,
                "file", file,
                "link", link,
                "status", status,
                "accepted", accepted,
                "rejected", rejected);
    }

    boolean needsAttention() {
        return status.equals(Receipt.Status.REJECTED.code())
                || status.equals(Receipt.Status.LOADED_WITH_REJECTIONS.code());
    }
}
