package io.wertpfad.run;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Lets nobody use the embedded database any more once it could not write, until it is opened anew. H2 gives such a store up in the
 * middle of a transaction, and whoever begins another one may wait for ever in it, as a job does that records its failure.
 */
final class StoreGuard implements BeanPostProcessor, SQLExceptionOverride {

    /** H2: a general error, as when a file cannot be written, input or output, the database has been closed. */
    private static final Set<Integer> BROKEN = Set.of(50_000, 90_028, 90_031, 90_098);

    private final AtomicReference<SQLException> broken = new AtomicReference<>();

    /** Whether the embedded database has given up. */
    static boolean isBroken(SQLException e) {
        return BROKEN.contains(e.getErrorCode());
    }

    @java.lang.Override
    public Override adjudicate(SQLException e) {
        if (isBroken(e)) {
            broken.compareAndSet(null, e);
        }
        return Override.CONTINUE_EVICT;
    }

    @java.lang.Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setExceptionOverride(this);
        }
        return bean;
    }

    @java.lang.Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new Guarded(pool) : bean;
    }

    private final class Guarded extends DelegatingDataSource implements AutoCloseable {

        private final HikariDataSource pool;

        private Guarded(HikariDataSource pool) {
            super(pool);
            this.pool = pool;
        }

        @java.lang.Override
        public Connection getConnection() throws SQLException {
            SQLException first = broken.get();
            if (first != null) {
                throw new SQLException(first.getMessage(), first.getSQLState(), first.getErrorCode(), first);
            }
            return super.getConnection();
        }

        @java.lang.Override
        public void close() {
            pool.close();
        }
    }
}
