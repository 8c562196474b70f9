package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.intake.Inbox;
import io.wertpfad.intake.Synonyms;
import io.wertpfad.text.Message;
import io.wertpfad.text.Templates;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;

/** Starts the application on a workspace and its database. */
final class Contexts {

    static final String URL = "spring.datasource.url";
    static final String USER = "spring.datasource.username";
    static final String PASSWORD = "spring.datasource.password";

    /** Where Spring is to look for settings of its own: where there are none. */
    static final String NO_OTHER_SETTINGS = "optional:classpath:/no-settings/";

    private Contexts() {}

    /**
     * Opens the database, brings its tables up to date and wires the application.
     *
     * @param right to change it; null for one who only looks
     * @throws CommandFailed if the settings name a database that cannot be used
     */
    static ConfigurableApplicationContext open(
            Workspace workspace,
            Archive archive,
            StandardEnvironment environment,
            Settings settings,
            Clock clock,
            @Nullable ChangeRight right) {
        boolean embedded = isEmbedded(environment, workspace);
        if (embedded && workspace.root().toString().contains(";")) {
            throw CommandFailed.wrongUsage("workspace.semicolon", workspace.root());
        }
        SpringApplicationBuilder application = new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .environment(environment)
                .properties(defaults(workspace))
                .initializers(context -> {
                    register(context.getBeanFactory(), workspace, archive, settings, clock);
                    if (embedded) {
                        context.getBeanFactory().addBeanPostProcessor(new StoreGuard());
                        context.getBeanFactory().registerSingleton("embeddedTables", new EmbeddedTables(workspace));
                    }
                    if (right != null) {
                        context.getBeanFactory().registerSingleton("changeRight", right);
                    }
                });
        application
                .application()
                .setListeners(Logs.inTurn(application.application().getListeners()));
        EmbeddedHost host = null;
        try {
            if (embedded && right != null) {
                host = EmbeddedHost.take(workspace, environment, settings.lockWait());
            }
            return application.run();
        } catch (RuntimeException | SQLException e) {
            throw unusableDatabase(e, environment, embedded);
        } finally {
            if (host != null) {
                host.close();
            }
        }
    }

    /** What the application is told rather than makes. */
    static void register(
            ConfigurableListableBeanFactory beans,
            Workspace workspace,
            Archive archive,
            Settings settings,
            Clock clock) {
        beans.registerSingleton("workspace", workspace);
        beans.registerSingleton("archive", archive);
        beans.registerSingleton("settings", settings);
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("synonyms", Synonyms.shipped());
        beans.registerSingleton("templates", new Templates(workspace.templates()));
        beans.registerSingleton("intakeSettings", settings.intake());
        beans.registerSingleton("mailSettings", settings.mail());
        beans.registerSingleton("packCalendar", settings.calendar());
        beans.registerSingleton("inbox", new Inbox(workspace, settings.settle(), settings.patience()));
    }

    /** Whether no other database is named. A context that was opened with this environment has left the embedded one's name in it. */
    static boolean isEmbedded(Environment environment, Workspace workspace) {
        String url = environment.getProperty(URL);
        return url == null || url.equals(embedded(workspace));
    }

    /** Where the embedded database of a workspace is. AUTO_SERVER lets commands that only look share the embedded database with one that changes it. */
    static String embedded(Workspace workspace) {
        return "jdbc:h2:file:" + workspace.data().resolve("wertpfad") + ";AUTO_SERVER=TRUE";
    }

    private static Map<String, Object> defaults(Workspace workspace) {
        Map<String, Object> defaults = new HashMap<>();
        // A folder may have any name, also one that looks like a placeholder.
        defaults.put(URL, embedded(workspace).replace("${", "\\${"));
        defaults.put("spring.datasource.hikari.maximum-pool-size", "4");
        // Most commands need one; filling the pool would go on in the background, and closing it wait for that.
        defaults.put("spring.datasource.hikari.minimum-idle", "1");
        // Whoever waits for a database that is gone should be told so, not kept for half a minute at each attempt.
        defaults.put("spring.datasource.hikari.connection-timeout", "5000");
        // What happens while a command stops is logged, too.
        defaults.put("logging.register-shutdown-hook", "false");
        defaults.put("spring.batch.job.enabled", "false");
        // Settings are in the workspace alone: a file of this name in the folder where somebody happens to be is
        // another program's.
        defaults.put("spring.config.location", NO_OTHER_SETTINGS);
        defaults.put("spring.batch.jdbc.initialize-schema", "never");
        return defaults;
    }

    /** The address without what may be secret in it: who logs in, with which password. */
    private static String place(StandardEnvironment environment) {
        return environment.getProperty(URL, "").replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** A database that says no is the machine's matter and may pass; one that is named wrongly is the settings'. */
    static RuntimeException unusableDatabase(Exception e, StandardEnvironment environment, boolean embedded) {
        Optional<Message> noRoom = FailureReason.noRoom(e);
        if (noRoom.isPresent()) {
            return new CommandFailed(Exit.FAILED, List.of(noRoom.get())).because(e);
        }
        String which = embedded ? "data/" : place(environment);
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof CommandFailed failed) {
                return failed;
            }
            if (t instanceof SQLException sql) {
                return failed("database.unusable", which, String.valueOf(sql.getMessage()))
                        .because(e);
            }
        }
        if (hasCause(e, FlywayException.class)) {
            return failed("database.tables", which).because(e);
        }
        if (embedded && e instanceof RuntimeException unexpected) {
            return unexpected;
        }
        return CommandFailed.wrongUsage("database.wrong", place(environment)).because(e);
    }

    private static CommandFailed failed(String key, Object... arguments) {
        return new CommandFailed(Exit.FAILED, List.of(Message.of(Contexts.class, key, arguments)));
    }

    private static boolean hasCause(Throwable failure, Class<? extends Throwable> type) {
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (type.isInstance(t)) {
                return true;
            }
        }
        return false;
    }
}
