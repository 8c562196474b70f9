package io.wertpfad.text;

import io.wertpfad.text.TemplateTypes.TextUse;
import io.wertpfad.text.TemplateWalk.Use;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Holds the texts of a set against the templates that ask for them: no text missing, none that nobody asks for. */
final class TextCheck {

    private final TemplateSet set;
    private final List<Use> uses;

    TextCheck(TemplateSet set, List<Use> uses) {
        this.set = set;
        this.uses = uses;
    }

    void check() {
        for (Language language : Language.values()) {
            String name = "messages_" + language.code() + ".properties";
            TextFile shipped = set.files()
                    .shipped(name)
                    .map(bytes -> TextFile.read(name, bytes, set))
                    .orElseGet(() -> new TextFile(name, Map.of()));
            TextFile own = set.files()
                    .override(name)
                    .map(bytes -> TextFile.read(name, bytes, set))
                    .orElseGet(() -> new TextFile(name, Map.of()));
            own.check(set);
            new Texts(name, shipped, own).check();
        }
    }

    /** The texts of one language: a workspace's come before the shipped ones. */
    private final class Texts {

        private final String name;
        private final TextFile shipped;
        private final TextFile own;

        Texts(String name, TextFile shipped, TextFile own) {
            this.name = name;
            this.shipped = shipped;
            this.own = own;
        }

        void check() {
            uses.forEach(this::use);
            own.entries().forEach((key, entry) -> {
                if (!shipped.entries().containsKey(key) && uses.stream().noneMatch(use -> asks(use.text(), key))) {
                    Set<String> valid = keys();
                    valid.remove(key);
                    set.report(
                            name,
                            entry.line(),
                            message("template.text_unused", key, TemplateExpressions.nearest(key, valid, 8)));
                }
            });
        }

        private static boolean asks(TextUse use, String key) {
            return use.isGroup() ? key.startsWith(use.key()) : key.equals(use.key());
        }

        private void use(Use use) {
            TextUse text = use.text();
            if (!text.isGroup()) {
                need(text.key(), use);
                return;
            }
            List<String> codes = codes(text);
            codes.forEach(code -> need(text.key() + code, use));
            if (codes.isEmpty()) {
                List<String> group = keys().stream()
                        .filter(key -> key.startsWith(text.key()))
                        .toList();
                if (group.isEmpty()) {
                    need(text.key() + "…", use);
                }
                group.forEach(key -> need(key, use));
            }
        }

        private void need(String key, Use use) {
            TextFile.Entry entry = entry(key);
            if (entry == null) {
                set.report(
                        use.template() + ".html",
                        use.line(),
                        message("template.no_text_in", key, name, TemplateExpressions.nearest(key, keys(), 8)));
                return;
            }
            int wanted = TextFile.arguments(entry.pattern());
            if (wanted > use.text().arguments()) {
                boolean isOwn = own.entries().containsKey(key);
                set.report(
                        isOwn ? name : use.template() + ".html",
                        isOwn ? entry.line() : use.line(),
                        message(
                                "template.too_few",
                                key,
                                "{" + (wanted - 1) + "}",
                                use.text().arguments(),
                                use.template() + ".html:" + use.line()));
            }
        }

        private TextFile.@Nullable Entry entry(String key) {
            TextFile.Entry entry = own.entries().get(key);
            return entry == null ? shipped.entries().get(key) : entry;
        }

        private Set<String> keys() {
            Set<String> keys = new TreeSet<>(shipped.keys());
            keys.addAll(own.keys());
            return keys;
        }
    }

    /** The codes of an enum of ours; empty for all else. */
    private static List<String> codes(TextUse use) {
        List<String> codes = new ArrayList<>();
        Object[] constants = use.code().toClass().getEnumConstants();
        if (constants != null) {
            try {
                Method code = use.code().toClass().getMethod("code");
                for (Object constant : constants) {
                    codes.add(String.valueOf(code.invoke(constant)));
                }
            } catch (ReflectiveOperationException e) {
                return List.of();
            }
        }
        return codes;
    }

    private static Message message(String key, Object... arguments) {
        return Message.of(TextCheck.class, key, arguments);
    }
}
