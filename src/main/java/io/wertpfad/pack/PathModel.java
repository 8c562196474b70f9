package io.wertpfad.pack;

import io.wertpfad.pack.PackContent.Decide;
import io.wertpfad.pack.PackContent.Placed;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import io.wertpfad.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The value path as a picture: the customer's stages in their order, and on each the use cases that pay into it. */
record PathModel(List<Station> stations) {

    PathModel {
        stations = List.copyOf(stations);
    }

    static PathModel of(Decide decide) {
        List<Station> stations = new ArrayList<>();
        decide.stages().forEach(s -> stations.add(new Station(s.name(), stops(s.useCases()))));
        if (!decide.elsewhere().isEmpty()) {
            stations.add(new Station(null, stops(decide.elsewhere())));
        }
        return new PathModel(stations);
    }

    private static List<Stop> stops(List<Placed> placed) {
        return placed.stream().map(PathModel::stop).toList();
    }

    private static Stop stop(Placed placed) {
        if (placed.advice() == null) {
            String code = placed.status().code();
            Message word = message("path.status." + code);
            return new Stop(placed.name(), "status", code, word, word, placed.contribution());
        }
        return new Stop(
                placed.name(),
                "advice",
                placed.advice().code(),
                message("path.advice", placed.advice().label()),
                placed.advice().label(),
                placed.contribution());
    }

    /** What the picture says, in sentences. */
    String text(Say say) {
        return stations.stream()
                .map(s -> say.text(message("path.alt.stage", s.title(say), stops(s, say))))
                .collect(Collectors.joining(" "));
    }

    private static String stops(Station station, Say say) {
        return station.stops().isEmpty()
                ? say.text(message("path.alt.none"))
                : station.stops().stream()
                        .map(s -> say.text(message("path.alt.use_case", s.name(), s.word())))
                        .collect(Collectors.joining("; "));
    }

    /** How many stages the customer names. */
    int stages() {
        return (int) stations.stream().filter(s -> s.name() != null).count();
    }

    /** The same with only so many stages: one more stands for all others and their use cases. */
    PathModel shortened(int shown) {
        int stages = stages();
        if (shown >= stages) {
            return this;
        }
        List<Station> shorter = new ArrayList<>(stations.subList(0, shown));
        Message more = message("path.more_stages", stages - shown);
        shorter.add(new Station(
                new Wording(more.in(Language.DE), more.in(Language.EN)),
                stations.subList(shown, stages).stream()
                        .flatMap(s -> s.stops().stream())
                        .toList()));
        shorter.addAll(stations.subList(stages, stations.size()));
        return new PathModel(shorter);
    }

    static Message message(String key, Object... arguments) {
        return Message.of(PathModel.class, key, arguments);
    }

    /**
     * A stage.
     *
     * @param name null for the use cases that name no stage
     */
    record Station(@Nullable Wording name, List<Stop> stops) {

        Station {
            stops = List.copyOf(stops);
        }

        String title(Say say) {
            return name == null ? say.text(message("path.elsewhere")) : say.text(name);
        }
    }

    /**
     * A use case on a stage.
     *
     * @param group and {@code code} of its symbol
     * @param word what the symbol says, and {@code brief} the same where there is little room
     */
    record Stop(
            Wording name,
            String group,
            String code,
            Message word,
            Message brief,
            @Nullable Wording contribution) {}
}
