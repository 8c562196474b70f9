package io.wertpfad.intake;

import io.wertpfad.intake.reading.Parsed;
import io.wertpfad.intake.reading.ParsedDate;
import io.wertpfad.intake.reading.UnreadableTable;
import io.wertpfad.text.Message;

/**
 * Why something was not taken.
 *
 * @param code stable name for programs
 * @param message what is wrong and what is valid
 * @param remedy what to do
 */
public record Problem(String code, Message message, Message remedy) {

    /**
     * A problem whose texts are {@code problem.<code>} and {@code remedy.<code>} in the bundle of the package of {@code
     * owner}, both with the same arguments.
     */
    public static Problem of(Class<?> owner, String code, Object... arguments) {
        return new Problem(
                code, Message.of(owner, "problem." + code, arguments), Message.of(owner, "remedy." + code, arguments));
    }

    /** What is wrong with a cell of a number column. */
    public static Problem inCell(Parsed.Bad cell) {
        return new Problem(cell.code(), cell.message(), remedy(cell.code()));
    }

    /** What is wrong with a cell of a date column. */
    public static Problem inCell(ParsedDate.Bad cell) {
        return new Problem(cell.code(), cell.message(), remedy(cell.code()));
    }

    static Problem inRow(String code, Message reason) {
        return new Problem(code, reason, remedy(code));
    }

    /** Why a file holds no table; the code is the last part of the reason's key. */
    static Problem unreadable(UnreadableTable file) {
        String key = file.reason().key();
        String code = key.substring(key.lastIndexOf('.') + 1);
        return new Problem(code, file.reason(), remedy(code));
    }

    private static Message remedy(String code) {
        return Message.of(Parsed.class, "remedy." + code);
    }
}
