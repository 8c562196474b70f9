package io.wertpfad.text;

import io.wertpfad.text.Markup.Element;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.standard.expression.FragmentSignature;
import org.thymeleaf.standard.expression.FragmentSignatureUtils;

/**
 * A template that was read.
 *
 * @param name without ending
 */
record TemplateSource(String name, Element document) {

    /** What others insert under a name; the whole document where they give none. */
    Element fragment(IExpressionContext context, String selector) {
        if (selector.isEmpty()) {
            return document;
        }
        Element[] fragment = new Element[1];
        document.walk(e -> named(context, e)
                .filter(s -> s.getFragmentName().equals(selector))
                .ifPresent(s -> fragment[0] = e));
        if (fragment[0] == null) {
            Set<String> names = new TreeSet<>();
            document.walk(e -> named(context, e).ifPresent(s -> names.add(s.getFragmentName())));
            if (names.isEmpty()) {
                throw new TemplateUnfit("template.no_fragments", selector, name + ".html");
            }
            throw new TemplateUnfit(
                    "template.no_fragment", selector, name + ".html", TemplateExpressions.nearest(selector, names));
        }
        return fragment[0];
    }

    FragmentSignature signature(IExpressionContext context, String selector) {
        return named(context, fragment(context, selector)).orElseThrow();
    }

    private static Optional<FragmentSignature> named(IExpressionContext context, Element element) {
        return element.attribute("th:fragment")
                .map(a -> FragmentSignatureUtils.parseFragmentSignature(context.getConfiguration(), a.value()));
    }
}
