package io.wertpfad.intake.reading;

/** A handler that can take rows by the group, and all others one by one. */
public interface GroupHandler extends RowHandler {

    /**
     * A row, and what others come to that differ from it in their amount only; they stand further down.
     *
     * @return false if they must be taken one by one; then the reading ends
     */
    boolean group(Row first, Amounts rest);
}
