package io.wertpfad.run;

import io.wertpfad.archive.Archive;
import io.wertpfad.archive.Workspace;
import io.wertpfad.decision.DecisionBeans;
import io.wertpfad.intake.IntakeBeans;
import io.wertpfad.intake.Projection;
import io.wertpfad.measurement.MeasurementBeans;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ClassUtils;

/**
 * The parts of the application that read a file, without its context: starting that takes longer than all the rest of a short
 * command. They are the same parts on the same database, but only where nothing is to be prepared: the database is there, its
 * tables are this version's, and it holds what the archive's log says. In every other case, and in every doubt, there are none,
 * and whoever wants them starts the application, which also says what is wrong.
 */
final class ReadingParts implements AutoCloseable {

    /** The versions of the tables that this version of the product works on, as Flyway records them. */
    static final List<String> TABLES = List.of("1", "2", "3", "4", "5", "6");

    private static final Set<String> UNDERSTOOD =
            Set.of("springdatasourceurl", squeezed(Contexts.USER), squeezed(Contexts.PASSWORD));
    private static final Set<DatabaseDriver> DRIVERS = Set.of(DatabaseDriver.H2, DatabaseDriver.POSTGRESQL);

    private final DefaultListableBeanFactory beans;
    private final Connection connection;

    private ReadingParts(DefaultListableBeanFactory beans, Connection connection) {
        this.beans = beans;
        this.connection = connection;
    }

    /** The parts, if they can do without an application context. */
    static Optional<ReadingParts> tryOpen(
            Workspace workspace, Archive archive, StandardEnvironment environment, Settings settings, Clock clock)
            throws IOException {
        if (asksSpring(environment) || (Contexts.isEmbedded(environment, workspace) && !isEmbeddedThere(workspace))) {
            return Optional.empty();
        }
        Optional<Connection> connection =
                connection(environment.getProperty(Contexts.URL, Contexts.embedded(workspace)), environment);
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
        Contexts.register(beans, workspace, archive, settings, clock);
        ReadingParts parts = new ReadingParts(beans, connection.get());
        boolean usable = false;
        try {
            usable = parts.wire();
        } catch (DataAccessException e) {
            // Tables are not there: the application makes them.
            return Optional.empty();
        } finally {
            if (!usable) {
                parts.close();
            }
        }
        return usable ? Optional.of(parts) : Optional.empty();
    }

    BeanFactory beans() {
        return beans;
    }

    /** Whether the settings say something that only Spring understands. */
    private static boolean asksSpring(StandardEnvironment environment) {
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> enumerable
                    && Arrays.stream(enumerable.getPropertyNames())
                            .map(ReadingParts::squeezed)
                            .anyMatch(ReadingParts::isSprings)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSprings(String squeezed) {
        return (squeezed.startsWith("spring") && !UNDERSTOOD.contains(squeezed))
                || squeezed.startsWith("logging")
                || squeezed.equals("debug")
                || squeezed.equals("trace");
    }

    /** However it is written: as in a file, or as a variable of the environment. */
    private static String squeezed(String name) {
        return name.replaceAll("[._-]", "").toLowerCase(Locale.ROOT);
    }

    private static boolean isEmbeddedThere(Workspace workspace) {
        return Files.exists(workspace.data().resolve("wertpfad.mv.db"))
                && !workspace.root().toString().contains(";");
    }

    private static Optional<Connection> connection(String url, StandardEnvironment environment) {
        DatabaseDriver driver = DatabaseDriver.fromJdbcUrl(url);
        if (!DRIVERS.contains(driver)) {
            return Optional.empty();
        }
        Properties user = new Properties();
        Optional.ofNullable(environment.getProperty(Contexts.USER)).ifPresent(name -> user.setProperty("user", name));
        Optional.ofNullable(environment.getProperty(Contexts.PASSWORD))
                .ifPresent(word -> user.setProperty("password", word));
        try {
            Class<?> type = ClassUtils.resolveClassName(String.valueOf(driver.getDriverClassName()), null);
            return Optional.ofNullable(((java.sql.Driver) BeanUtils.instantiateClass(type)).connect(url, user));
        } catch (SQLException e) {
            // The application tries again, and says why if it cannot either.
            return Optional.empty();
        }
    }

    private boolean wire() throws IOException {
        SingleConnectionDataSource database = new SingleConnectionDataSource(connection, true);
        JdbcTemplate template = new JdbcTemplate(database);
        if (!hasOurTables(template)) {
            return false;
        }
        beans.setDependencyComparator(AnnotationAwareOrderComparator.INSTANCE);
        beans.registerSingleton("jdbcTemplate", template);
        beans.registerSingleton("transactions", new TransactionTemplate(new JdbcTransactionManager(database)));
        for (Class<?> module : List.of(DecisionBeans.class, IntakeBeans.class, MeasurementBeans.class)) {
            for (Class<?> component : module.getAnnotation(Import.class).value()) {
                beans.registerBeanDefinition(
                        component.getName(),
                        BeanDefinitionBuilder.rootBeanDefinition(component)
                                .setAutowireMode(AbstractBeanDefinition.AUTOWIRE_CONSTRUCTOR)
                                .getBeanDefinition());
            }
        }
        return beans.getBean(Projection.class).isUpToDate();
    }

    private static boolean hasOurTables(JdbcTemplate template) {
        return TABLES.equals(template.query(
                "select \"version\", \"success\" from \"flyway_schema_history\""
                        + " where \"version\" is not null order by \"installed_rank\"",
                (row, n) -> row.getBoolean(2) ? row.getString(1) : "failed"));
    }

    @Override
    public void close() {
        beans.destroySingletons();
        try {
            connection.close();
        } catch (SQLException e) {
            // Nothing of it was to be kept.
            return;
        }
    }
}
