package io.wertpfad.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of months, German and English, in full and as people shorten them. */
final class MonthNames {

    private static final List<String> NAMES = List.of(
            "januar january jänner jan jän",
            "februar february feber feb",
            "märz maerz march mär mrz mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october okt oct",
            "november nov",
            "dezember december dez dec");
    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** The number of a month, 1 to 12, or 0 if nobody calls a month so. */
    static int number(String name) {
        return NUMBERS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ", -1)) {
                numbers.put(name, month);
            }
        }
        return Map.copyOf(numbers);
    }
}
