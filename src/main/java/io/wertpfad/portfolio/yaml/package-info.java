/**
 * A YAML file as a tree whose every node knows its line, column and path, so that whoever reads it can say where a
 * mistake is. Start with {@link io.wertpfad.portfolio.yaml.YamlTree}. Knows nothing of portfolios.
 */
@NullMarked
@NamedInterface("yaml")
package io.wertpfad.portfolio.yaml;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
