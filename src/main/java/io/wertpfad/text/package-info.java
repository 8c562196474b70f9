/**
 * What people read: messages, numbers and dates in two languages, and the HTML templates. Start with {@link
 * io.wertpfad.text.Message}: whatever is said to a person travels as a message and becomes words only where it is shown.
 */
@NullMarked
package io.wertpfad.text;

import org.jspecify.annotations.NullMarked;
