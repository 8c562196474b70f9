package io.wertpfad.portfolio.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says in our words, and with a remedy, why a text is no YAML. Where the structure is broken, there is no path to name. */
final class Syntax {

    /** Which of the parser's complaints means what; the first that fits. */
    private static final List<Rule> RULES = List.of(
            new Rule("", "(TAB)", "tab", false),
            new Rule("scanning a quoted scalar", "end of stream", "open_quote", true),
            new Rule("double-quoted scalar", "escape", "escape", false),
            new Rule("flow mapping", "expected ',' or '}'", "open_brace", true),
            new Rule("flow sequence", "expected ',' or ']'", "open_bracket", true),
            new Rule("scanning an alias", "", "quote_it", true),
            new Rule("", "mapping values are not allowed", "colon", false),
            new Rule("", "sequence entries are not allowed", "indentation", false),
            new Rule("", "expected <block end>", "indentation", false),
            new Rule("", "expected ':'", "missing_colon", true),
            new Rule("", "cannot start any token", "quote_it", false));

    private Syntax() {}

    static Fault explain(MarkedYamlEngineException broken) {
        Rule rule = RULES.stream().filter(r -> r.fits(broken)).findFirst().orElse(new Rule("", "", "syntax", false));
        Mark mark = broken.getProblemMark().or(broken::getContextMark).orElse(null);
        if (rule.atStart()) {
            mark = broken.getContextMark().orElse(mark);
        }
        return Fault.of(mark == null ? Place.FILE : TreeBuilder.at(mark, Place.FILE), rule.key());
    }

    /**
     * One kind of complaint.
     *
     * @param atStart whether the mistake is where the construct began, not where the parser gave up
     */
    private record Rule(String context, String problem, String key, boolean atStart) {

        boolean fits(MarkedYamlEngineException broken) {
            return contains(broken.getContext(), context) && contains(broken.getProblem(), problem);
        }

        private static boolean contains(@Nullable String text, String part) {
            return part.isEmpty() || (text != null && text.contains(part));
        }
    }
}
