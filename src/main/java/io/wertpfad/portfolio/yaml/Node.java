package io.wertpfad.portfolio.yaml;

/** A part of a YAML file, and where it stands. */
public sealed interface Node permits Mapping, Sequence, Scalar, Unreadable {

    Place place();
}
