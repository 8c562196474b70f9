package io.wertpfad.measurement;

import java.util.List;

/**
 * What a category has of the months of a sum. A month in which only others have rows is zero for it.
 *
 * @param category as the files write it; empty for rows without one
 * @param unbooked whether there is such a month
 */
public record CategoryMonths(String category, List<MonthValue> months, boolean unbooked) {

    public CategoryMonths {
        months = List.copyOf(months);
    }
}
