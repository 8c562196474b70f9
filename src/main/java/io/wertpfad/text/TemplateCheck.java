package io.wertpfad.text;

import java.util.List;
import org.thymeleaf.context.ExpressionContext;

/**
 * Finds the mistakes of a set of templates without rendering it: all at once, also in branches that no pack takes, each with file,
 * line and what is valid.
 */
final class TemplateCheck {

    private final TemplateSet set;
    private final TemplateModel model;
    private final ExpressionContext context;

    TemplateCheck(TemplateFiles files, TemplateModel model, ExpressionContext context) {
        this.set = new TemplateSet(files);
        this.model = model;
        this.context = context;
    }

    List<TemplateMistake> mistakes() {
        set.files()
                .leadingOut()
                .forEach(name -> set.report(name, 0, Message.of(TemplateCheck.class, "template.leads_out", name)));
        new OwnFileCheck(set).check();
        TemplateWalk walk = new TemplateWalk(set, context);
        model.variables().keySet().stream().sorted().forEach(template -> walk.render(template, model.scope(template)));
        TemplateReferences references = new TemplateReferences(set, model.drawings());
        set.reached().forEach(references::check);
        new TextCheck(set, walk.texts()).check();
        return set.mistakes();
    }
}
