package io.wertpfad.portfolio.yaml;

import io.wertpfad.text.Message;

/** Something in a file that is no YAML, or YAML that is not taken. */
public record Fault(Place place, Message message) {

    static Fault of(Place place, String key, Object... arguments) {
        return new Fault(place, Message.of(Fault.class, key, arguments));
    }
}
