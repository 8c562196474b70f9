/** Deliveries against mail servers that do what they should not. */
@org.jspecify.annotations.NullUnmarked
package io.wertpfad.delivery;
