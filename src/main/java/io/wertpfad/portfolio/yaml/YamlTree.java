package io.wertpfad.portfolio.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What was read of a YAML file.
 *
 * <p>Taken is one document of plain mappings, lists and values in UTF-8. Aliases, tags and keys that are no plain text are
 * faults: each value stands where it counts, so that it can be named by line and path.
 *
 * @param root the whole document, or empty if there is none, more than one, or its text breaks off
 * @param faults all that is wrong, in the order of the file
 */
public record YamlTree(Optional<Node> root, List<Fault> faults) {

    /** A megabyte: a hundred times what a large portfolio file has. */
    public static final int LARGEST = 1 << 20;

    public YamlTree {
        faults = List.copyOf(faults);
    }

    /** Reads a file; whatever is wrong with it comes as a fault. */
    public static YamlTree read(byte[] content) {
        List<Fault> faults = new ArrayList<>();
        Optional<Node> root = Text.of(content, faults).flatMap(text -> parse(text, faults));
        if (root.isEmpty() && faults.isEmpty()) {
            faults.add(Fault.of(Place.FILE, "empty"));
        }
        return new YamlTree(root, faults);
    }

    private static Optional<Node> parse(String text, List<Fault> faults) {
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(LARGEST).build();
        TreeBuilder builder =
                new TreeBuilder(new Parse(settings).parseString(text).iterator(), faults);
        try {
            return builder.document();
        } catch (MarkedYamlEngineException broken) {
            faults.add(Syntax.explain(broken));
        } catch (YamlEngineException broken) {
            faults.add(Fault.of(Place.FILE, "syntax"));
        } catch (TreeBuilder.TooDeep deep) {
            faults.add(Fault.of(deep.place(), "too_deep", TreeBuilder.DEEPEST));
        }
        return Optional.empty();
    }
}
