package io.wertpfad.run;

import io.wertpfad.decision.DecisionBeans;
import io.wertpfad.delivery.DeliveryBeans;
import io.wertpfad.intake.IntakeBeans;
import io.wertpfad.measurement.MeasurementBeans;
import io.wertpfad.pack.PackBeans;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.batch.jdbc.autoconfigure.BatchJdbcAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The application context of a workspace; {@link Session} opens it. Each command starts one, so it is told what it consists of:
 * looking through the class path for it took longer than most commands.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    BatchJdbcAutoConfiguration.class
})
@Import({
    DecisionBeans.class,
    DeliveryBeans.class,
    IntakeBeans.class,
    MeasurementBeans.class,
    PackBeans.class,
    DueMonths.class,
    Gaps.class,
    Ingest.class,
    JobRepositorySchema.class,
    Jobs.class,
    MonthlyRun.class,
    Overview.class,
    OverviewMails.class,
    OverviewMonths.class,
    PackJob.class,
    Patience.class,
    PortfolioJob.class,
    PortfolioStatus.class,
    Retention.class,
    RunFailures.class,
    StatusQuery.class,
    TraceQuery.class
})
class Application {

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }
}
