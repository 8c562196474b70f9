package io.wertpfad.pack.pdf;

/**
 * A file that travels inside the PDF as the data behind it.
 *
 * @param description one line for the list of attachments
 */
@SuppressWarnings("ArrayRecordComponent") // bytes to be written, never compared
public record Attachment(String name, String mimeType, String description, byte[] content) {}
