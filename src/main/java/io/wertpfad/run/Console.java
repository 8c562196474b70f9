package io.wertpfad.run;

import io.wertpfad.archive.Workspace;
import io.wertpfad.text.Language;
import io.wertpfad.text.Message;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.util.Map;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Where a command says what it has to say: results on standard output, all else on standard error. */
final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final Options options;

    Console(PrintStream out, PrintStream err, Options options) {
        this.out = out;
        this.err = err;
        this.options = options;
    }

    Options options() {
        return options;
    }

    Language language() {
        return options.language;
    }

    String words(Message message) {
        return message.in(options.language);
    }

    /** A line for people; with {@code --json} it goes to standard error, as standard output has the document alone. */
    void line(String text) {
        (options.json ? err : out).println(text);
    }

    void say(String key, Object... arguments) {
        line(words(Message.of(Console.class, key, arguments)));
    }

    void error(String text) {
        err.println(text);
    }

    /** The one document of {@code --json}, written as it comes: it may be larger than the memory. */
    void json(Object document) {
        Json.MAPPER.writeValue(out, document);
        out.println();
    }

    Session open(Session.Access access, Map<String, Object> overrides) throws IOException {
        return open(options.workspace(), access, overrides);
    }

    Session open(Workspace workspace, Session.Access access, Map<String, Object> overrides) throws IOException {
        return Session.open(workspace, access, options::clock, overrides, progress());
    }

    Progress progress() {
        return Progress.on(err, options.language, isTerminal());
    }

    /** From Java 22 on there is a console without a terminal too, and it says so. */
    @SuppressWarnings("SystemConsoleNull") // null on Java 17, where it means that there is no terminal
    private static boolean isTerminal() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            Method isTerminal = java.io.Console.class.getMethod("isTerminal");
            return (boolean) isTerminal.invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Made when there is a document: most commands have none, and it takes long. */
    private static final class Json {

        private static final JsonMapper MAPPER = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();

        private Json() {}
    }
}
