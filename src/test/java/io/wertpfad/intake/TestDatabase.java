package io.wertpfad.intake;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The databases on which the store is tested: each call gives a new one with the tables of the projection in it. */
public enum TestDatabase {
    H2 {
        @Override
        DataSource open() {
            String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=0";
            return JdbcConnectionPool.create(url, "sa", "");
        }
    },
    POSTGRESQL {
        @Override
        DataSource open() {
            String schema = "t" + UUID.randomUUID().toString().replace("-", "");
            String url = server().getJdbcUrl("postgres", "postgres");
            new JdbcTemplate(new DriverManagerDataSource(url)).execute("create schema " + schema);
            return new SingleConnectionDataSource(url + "&currentSchema=" + schema, true);
        }
    };

    private static @Nullable EmbeddedPostgres server;

    abstract DataSource open();

    /** A new, empty projection. */
    public DataSource create() {
        return prepare(open());
    }

    /** A database with the tables of the projection. */
    static DataSource prepare(DataSource database) {
        for (String script : List.of(
                "V2__projection",
                "V3__factors_and_life_cycle_costs",
                "V4__steering_records",
                "V5__delivery",
                "V6__reminder")) {
            new ResourceDatabasePopulator(new ClassPathResource("db/migration/" + script + ".sql")).execute(database);
        }
        return database;
    }

    /** One server for all tests of a run; it ends with the virtual machine. */
    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            try {
                server = EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server;
    }
}
