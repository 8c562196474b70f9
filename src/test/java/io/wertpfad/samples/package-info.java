/**
 * Makes the exports in {@code input-samples/inbox} again, byte for byte. Start reading at
 * {@link io.wertpfad.samples.SampleWorkspace}; what each customer lived through is told in {@code NordwindExports},
 * {@code KreuzbachExports} and {@code LindenauExports}.
 *
 * <p>After a change to a story: {@code mvn -q test-compile}, then
 * {@code java -cp target/test-classes io.wertpfad.samples.SampleWorkspace input-samples/inbox}.
 */
@NullMarked
package io.wertpfad.samples;

import org.jspecify.annotations.NullMarked;
