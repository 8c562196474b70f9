package io.wertpfad.pack.web;

/**
 * A part of the page that its navigation leads to.
 *
 * @param id unique in the page
 * @param text the heading
 */
public record PagePart(String id, String text) {}
