package io.wertpfad.measurement;

import io.wertpfad.intake.Warning;
import io.wertpfad.measurement.SlipDetector.Slip;
import io.wertpfad.text.Message;
import io.wertpfad.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Says which values look like a slip, and what it probably is. */
final class SlipWarning {

    private static final List<Unit> IN_THOUSANDS = Stream.of("kg", "kWh", "kW", "m", "l")
            .flatMap(u -> Unit.of(u).stream())
            .toList();

    private final MeasureId id;
    private final SeriesKey series;
    private final Slips.Suspected found;

    SlipWarning(MeasureId id, SeriesKey series, Slips.Suspected found) {
        this.id = id;
        this.series = series;
        this.found = found;
    }

    Warning warning() {
        List<String> parts = Stream.of(series.category(), series.segment(), series.activity())
                .filter(part -> !part.isEmpty())
                .toList();
        return Warning.of(
                        SlipWarning.class,
                        "slip",
                        id.useCase(),
                        parts.isEmpty() ? id.measure() : id.measure() + " (" + String.join(", ", parts) + ")",
                        found.months(),
                        found.count(),
                        found.all(),
                        message("grain." + found.grain().name().toLowerCase(Locale.ROOT)),
                        message(
                                found.slip().up() ? "times" : "part",
                                found.slip().factor()),
                        message("hint." + hint(found.slip(), found.unit())))
                .at((int) found.line());
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(SlipWarning.class, "slip." + key, arguments);
    }

    private static String hint(Slip slip, Unit unit) {
        String direction = slip.up() ? ".up" : ".down";
        return switch (slip.factor()) {
            case 60 -> isOf(unit, "h") ? "time" + direction : "decimal";
            case 100 -> isCurrency(unit) ? "coins" + direction : isOf(unit, "%") ? "share" + direction : "decimal";
            default ->
                isCurrency(unit)
                        ? "money" + direction
                        : IN_THOUSANDS.stream().anyMatch(unit::convertibleTo) ? "thousand" + direction : "decimal";
        };
    }

    private static boolean isOf(Unit unit, String kind) {
        return Unit.of(kind).filter(unit::convertibleTo).isPresent();
    }

    private static boolean isCurrency(Unit unit) {
        return unit.symbol().matches("[kM]?[A-Z]{3}");
    }
}
