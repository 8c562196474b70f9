package io.wertpfad.portfolio;

/** How an edition leaves the house. */
public enum Release {
    /** As soon as the pack is made. */
    AUTO,
    /** Only when someone releases it. */
    MANUAL
}
