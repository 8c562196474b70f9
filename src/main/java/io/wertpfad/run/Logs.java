package io.wertpfad.run;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/**
 * Sets the log up as a workspace has it. That is known only when its settings are read, and undone whenever an application
 * context starts, which sets the log up by the shipped {@code logback.xml}.
 */
final class Logs {

    private static final String OURS = "io.wertpfad";
    private static final String APPENDER = "ERR";
    private static final String TEXT = "TEXT";
    private static final String JSON = "logstash";
    private static final Object TURN = new Object();

    private Logs() {}

    /** For a command that says itself what it does. */
    static void ofCommand(LogSettings settings) {
        apply(settings, Level.WARN);
    }

    /** For one that nobody looks at. */
    static void ofWatch(LogSettings settings) {
        apply(settings, Level.INFO);
    }

    /**
     * The listeners of an application, with the one that sets up the log waiting for its turn: the log is the process', and two
     * contexts that start at once would take it from under each other.
     */
    static List<ApplicationListener<?>> inTurn(Collection<ApplicationListener<?>> listeners) {
        return listeners.stream()
                .<ApplicationListener<?>>map(l -> l instanceof LoggingApplicationListener ? new InTurn() : l)
                .toList();
    }

    private static final class InTurn extends LoggingApplicationListener {

        @Override
        public void onApplicationEvent(ApplicationEvent event) {
            synchronized (TURN) {
                super.onApplicationEvent(event);
            }
        }
    }

    private static void apply(LogSettings settings, Level otherwise) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            return;
        }
        context.getLogger(OURS).setLevel(settings.level().orElse(otherwise));
        if (context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(APPENDER)
                instanceof ConsoleAppender<ILoggingEvent> console) {
            boolean json = settings.format() == LogSettings.Format.JSON;
            if (json != console.getEncoder() instanceof StructuredLogEncoder) {
                console.setEncoder(json ? json(context) : text(context));
            }
        }
    }

    private static Encoder<ILoggingEvent> text(LoggerContext context) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(context.getProperty(TEXT));
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> json(LoggerContext context) {
        // The encoder asks the environment for a service's name; what ours holds is nobody's business in a log.
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        StructuredLogEncoder encoder = new StructuredLogEncoder();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setFormat(JSON);
        encoder.start();
        return encoder;
    }
}
