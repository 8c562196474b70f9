package io.wertpfad.text;

import io.wertpfad.text.Markup.Attribute;
import io.wertpfad.text.Markup.Element;
import io.wertpfad.text.TemplateTypes.TextUse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.ResolvableType;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.engine.IterationStatusVar;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.Assignation;
import org.thymeleaf.standard.expression.AssignationUtils;
import org.thymeleaf.standard.expression.Each;
import org.thymeleaf.standard.expression.EachUtils;
import org.thymeleaf.standard.expression.FragmentExpression;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.IStandardExpression;
import org.thymeleaf.standard.expression.StandardExpressionParser;

/**
 * Walks through a template and the fragments that it inserts as the engine does, but with types in the place of values: so every
 * branch is looked at, whatever a pack happens to hold.
 */
final class TemplateWalk {

    /** Text between double brackets, which the engine evaluates within text. */
    static final Pattern INLINED = Pattern.compile("\\[\\[(.*?)]]", Pattern.DOTALL);

    private static final Set<String> DECLARING = Set.of("each", "with", "fragment", "replace");
    private static final Set<String> REMOVALS = Set.of("all", "body", "tag", "all-but-first", "none");
    private static final Pattern HEADING = Pattern.compile("h[1-6]");
    private static final Pattern WITHIN = Pattern.compile("[(']*#(?![{])");
    private static final Set<String> SETTABLE = new TreeSet<>(Set.of(
            "alt", "title", "class", "id", "lang", "colspan", "rowspan", "scope", "role", "abbr", "headers", "style"));
    private static final Set<String> SEQUENCES = Set.of("attr", "attrappend", "attrprepend");

    private final TemplateSet set;
    private final IExpressionContext context;
    private final List<Use> texts = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private final Set<String> skipping = new HashSet<>();

    /** Of the last heading on the way; 0 before the first. */
    private int level;

    /** Whether the template is a frame around content that is not known here, and has headings of its own. */
    private boolean frame;

    TemplateWalk(TemplateSet set, IExpressionContext context) {
        this.set = set;
        this.context = context;
    }

    /** A text, and where it is asked for. */
    record Use(String template, int line, TextUse text) {}

    /** A template by itself. */
    void render(String template, TemplateScope scope) {
        level = 0;
        frame = set.template(template).filter(TemplateWalk::isFrame).isPresent();
        set.template(template)
                .ifPresentOrElse(
                        source -> new Visit(source, List.of()).element(source.document(), scope, false),
                        () -> set.missing(template));
        ids.clear();
    }

    private static boolean isFrame(TemplateSource source) {
        boolean[] frame = {false};
        source.document().walk(element -> frame[0] |= element.name().equals("main"));
        return frame[0];
    }

    List<Use> texts() {
        return texts;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(TemplateWalk.class, key, arguments);
    }

    /** One template on the way, and the fragments that led to it. */
    private final class Visit {

        private final TemplateSource source;
        private final List<String> path;

        Visit(TemplateSource source, List<String> path) {
            this.source = source;
            this.path = path;
        }

        void element(Element element, TemplateScope outer, boolean repeated) {
            var replaced = element.attribute("th:replace");
            if (replaced.isPresent()) {
                fragment(replaced.get(), outer, repeated);
                return;
            }
            TemplateScope scope = declared(element, outer);
            boolean again = repeated || element.attribute("th:each").isPresent();
            id(element, again);
            heading(element);
            element.attributes().stream().filter(Attribute::isEvaluated).forEach(a -> evaluated(a, scope, again));
            element.texts().forEach(text -> inlined(text.text(), text.line(), scope));
            boolean isReplaced = element.attribute("th:text").isPresent();
            if (element.attribute("th:insert").isEmpty() && !isReplaced) {
                element.children().forEach(child -> element(child, scope, again));
            }
        }

        /** A name that a page has twice leads links and readers astray. */
        private void id(Element element, boolean repeated) {
            Optional<Attribute> id = element.attribute("id")
                    .filter(a -> element.attribute("th:id").isEmpty());
            if (id.isPresent()) {
                int line = id.get().line();
                String place = source.name() + ".html:" + line;
                String other = ids.putIfAbsent(id.get().value(), place);
                if (repeated) {
                    report(line, message("template.id_repeated", id.get().value()));
                } else if (other != null) {
                    report(line, message("template.id_twice", id.get().value(), other));
                }
            }
        }

        /** Readers who move from heading to heading look for a part that is not there; no PDF/UA may have that. */
        private void heading(Element element) {
            if (frame || !HEADING.matcher(element.name()).matches()) {
                return;
            }
            int own = Integer.parseInt(element.name().substring(1));
            String place = source.name() + ".html:" + element.line();
            if (own > level + 1 && skipping.add(place)) {
                report(element.line(), message("template.level_skipped", own, level + 1));
            }
            level = own;
        }

        /** The variables that an element adds for itself and what is in it. */
        private TemplateScope declared(Element element, TemplateScope outer) {
            TemplateScope[] scope = {outer};
            element.attribute("th:each").ifPresent(a -> scope[0] = each(a, scope[0]));
            element.attribute("th:with")
                    .ifPresent(a -> attempt(a, scope[0], (types, value) -> {
                        for (Assignation assignation :
                                AssignationUtils.parseAssignationSequence(context, value, false)) {
                            // Each of them can name those before it.
                            ResolvableType type = new TemplateTypes(scope[0], use(a)).type(assignation.getRight());
                            scope[0] = scope[0].with(assignation.getLeft().getStringRepresentation(), type);
                        }
                    }));
            return scope[0];
        }

        private TemplateScope each(Attribute attribute, TemplateScope outer) {
            TemplateScope[] scope = {outer};
            attempt(attribute, outer, (types, value) -> {
                Each each = EachUtils.parseEach(context, value);
                ResolvableType iterated = types.type(each.getIterable());
                String name = each.getIterVar().getStringRepresentation();
                String status = each.hasStatusVar() ? each.getStatusVar().getStringRepresentation() : name + "Stat";
                scope[0] = outer.with(status, ResolvableType.forClass(IterationStatusVar.class))
                        .with(name, TemplateExpressions.ANYTHING)
                        .with(name, of(iterated));
            });
            return scope[0];
        }

        private ResolvableType of(ResolvableType iterated) {
            if (iterated.isArray()) {
                return iterated.getComponentType();
            }
            if (Collection.class.isAssignableFrom(iterated.toClass())) {
                return iterated.as(Collection.class).getGeneric(0);
            }
            throw new TemplateUnfit("template.no_list", iterated.toClass().getSimpleName());
        }

        private void evaluated(Attribute attribute, TemplateScope scope, boolean repeated) {
            String name = attribute.name().substring("th:".length());
            if (name.equals("insert")) {
                fragment(attribute, scope, repeated);
            } else if (SEQUENCES.contains(name)) {
                attempt(attribute, scope, (types, value) -> {
                    for (Assignation assignation : AssignationUtils.parseAssignationSequence(context, value, false)) {
                        settable(assignation.getLeft().getStringRepresentation());
                        types.type(assignation.getRight());
                    }
                });
            } else if (name.equals("remove")) {
                if (!REMOVALS.contains(attribute.value())) {
                    report(attribute.line(), message("template.no_removal", attribute.value(), REMOVALS));
                }
            } else if (name.equals("href")) {
                attempt(attribute, scope, (types, value) -> {
                    IStandardExpression link = new StandardExpressionParser().parseExpression(context, value);
                    types.type(link);
                    if (!WITHIN.matcher(link.getStringRepresentation()).lookingAt()) {
                        throw new TemplateUnfit("template.no_link", value);
                    }
                });
            } else if (!DECLARING.contains(name)) {
                attempt(
                        attribute,
                        scope,
                        (types, value) -> types.type(new StandardExpressionParser().parseExpression(context, value)));
            }
        }

        /** What an attribute is called is written, not reckoned; and none is set by this way that loads or runs something. */
        private static void settable(String name) {
            if (!SETTABLE.contains(name) && !name.startsWith("data-") && !name.startsWith("aria-")) {
                throw new TemplateUnfit("template.not_settable", name, SETTABLE);
            }
        }

        private void inlined(String text, int line, TemplateScope scope) {
            Matcher matcher = INLINED.matcher(text);
            while (matcher.find()) {
                attempt(
                        new Attribute("", matcher.group(1), line),
                        scope,
                        (types, value) -> types.type(new StandardExpressionParser().parseExpression(context, value)));
            }
        }

        private void fragment(Attribute attribute, TemplateScope scope, boolean repeated) {
            attempt(attribute, scope, (types, value) -> {
                String written = value.startsWith("~{") ? value : "~{" + value + "}";
                FragmentExpression expression = FragmentExpression.parseFragmentExpression(written);
                if (expression == null || expression.getTemplateName() == null) {
                    throw new TemplateUnfit("template.unreadable", value);
                }
                String name =
                        expression.getTemplateName().getStringRepresentation().replace(".html", "");
                TemplateSource target = set.template(name).orElse(null);
                if (target == null) {
                    if (set.isBroken(name)) {
                        return;
                    }
                    throw new TemplateUnfit(
                            "template.no_template", name, TemplateExpressions.nearest(name, set.templates()));
                }
                String selector = expression.hasFragmentSelector()
                        ? expression
                                .getFragmentSelector()
                                .getStringRepresentation()
                                .replace("'", "")
                        : "";
                TemplateScope inner = arguments(expression, target, selector, types, scope);
                String step = name + "::" + selector;
                if (path.contains(step)) {
                    throw new TemplateUnfit("template.endless", step);
                }
                List<String> further = new ArrayList<>(path);
                further.add(step);
                new Visit(target, further).element(target.fragment(context, selector), inner, repeated);
            });
        }

        private TemplateScope arguments(
                FragmentExpression expression,
                TemplateSource target,
                String selector,
                TemplateTypes types,
                TemplateScope scope) {
            TemplateScope inner = scope;
            if (expression.hasParameters()) {
                FragmentSignature signature = selector.isEmpty() ? null : target.signature(context, selector);
                List<String> names =
                        signature == null || !signature.hasParameters() ? List.of() : signature.getParameterNames();
                int i = 0;
                for (Assignation parameter : expression.getParameters()) {
                    String name = expression.hasSyntheticParameters()
                            ? (i < names.size() ? names.get(i) : "")
                            : parameter.getLeft().getStringRepresentation();
                    inner = inner.with(name, types.type(parameter.getRight()));
                    i++;
                }
            }
            return inner;
        }

        private void attempt(Attribute attribute, TemplateScope scope, BiConsumer<TemplateTypes, String> reading) {
            try {
                reading.accept(new TemplateTypes(scope, use(attribute)), attribute.value());
            } catch (TemplateUnfit e) {
                report(attribute.line(), e.why());
            } catch (TemplateProcessingException e) {
                report(attribute.line(), message("template.unreadable", attribute.value()));
            }
        }

        private Consumer<TextUse> use(Attribute attribute) {
            return text -> texts.add(new Use(source.name(), attribute.line(), text));
        }

        private void report(int line, Message what) {
            set.report(source.name() + ".html", line, what);
        }
    }
}
