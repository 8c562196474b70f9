package io.wertpfad.portfolio.yaml;

/** A part that could not be read; its fault is reported already. */
public record Unreadable(Place place) implements Node {}
