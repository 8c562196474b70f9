package io.wertpfad.delivery;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one recipient gets.
 *
 * @param recipient the address
 * @param attached the PDF; null if the text has a link instead
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be sent, never compared
record Letter(
        String recipient, String messageId, String subject, String text, String fileName, byte @Nullable [] attached) {

    Optional<byte[]> attachment() {
        return Optional.ofNullable(attached);
    }
}
