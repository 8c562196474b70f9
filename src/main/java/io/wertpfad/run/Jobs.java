package io.wertpfad.run;

import java.util.List;
import java.util.Set;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.AbstractStep;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Runs work as Spring Batch jobs: what was done of a job is remembered, and the same call goes on where a killed process
 * stopped.
 */
@Component
final class Jobs {

    static final String INGEST = "ingest";
    static final String PACK = "pack";
    static final String PORTFOLIO = "portfolio";
    private static final List<String> NAMES = List.of(INGEST, PACK, PORTFOLIO);

    private static final String FORGET_ANNOUNCED = """
            delete from batch_job_instance where job_instance_id not in (select job_instance_id from batch_job_execution)""";

    private final JobRepository repository;
    private final JobOperator operator;
    private final ObjectProvider<ChangeRight> right;
    private final JdbcClient database;

    Jobs(JobRepository repository, JobOperator operator, ObjectProvider<ChangeRight> right, JdbcTemplate template) {
        this.repository = repository;
        this.operator = operator;
        this.right = right;
        this.database = JdbcClient.create(template);
    }

    /**
     * Runs the steps of a job that are not done yet. Whoever has the right to change the workspace is the only one who may:
     * Spring Batch alone would let two restarts of one job begin. The right is asked for before each step, as one may take long.
     *
     * @param parameters say which work it is: the same parameters are the same job
     * @throws Exception what a step threw
     */
    void run(String name, JobParameters parameters, List<NamedWork> steps) throws Exception {
        SimpleJobBuilder builder = new JobBuilder(name, repository).start(step(steps.get(0)));
        for (NamedWork step : steps.subList(1, steps.size())) {
            builder = builder.next(step(step));
        }
        Job job = builder.build();
        right.getObject().require();
        JobExecution execution = operator.start(job, parameters);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            List<Throwable> failures = execution.getAllFailureExceptions();
            Throwable failure = failures.isEmpty() ? new IllegalStateException(name + " failed") : failures.get(0);
            throw failure instanceof Exception exception ? exception : new IllegalStateException(failure);
        }
    }

    /** Whether this work was once done to its end. */
    boolean completed(String name, JobParameters parameters) {
        JobExecution last = repository.getLastJobExecution(name, parameters);
        return last != null && last.getStatus() == BatchStatus.COMPLETED;
    }

    /**
     * Whoever holds the workspace's lock is the only one at work: what claims to be running was killed. So was who announced a
     * job and began no execution of it; Spring Batch makes the two in separate transactions, and refuses such a job for ever.
     */
    void recoverInterrupted() {
        database.sql(FORGET_ANNOUNCED).update();
        for (String name : NAMES) {
            Set<JobExecution> running = repository.findRunningJobExecutions(name);
            running.forEach(operator::recover);
        }
    }

    private Step step(NamedWork work) {
        WorkStep step = new WorkStep(work);
        step.setName(work.name());
        step.setAllowStartIfComplete(work.always());
        return step;
    }

    /**
     * Does a step's work outside any transaction: intake commits before it goes on to the log. What the work remembers is stored
     * before the step counts as done, since a process may be killed between the two; what must be done anew in each run of the job
     * is also done if it once was complete. It is no tasklet, as those are given the running step by its number from a place that
     * the whole process shares: of two workspaces open at once one would work with the memory of the other.
     */
    private final class WorkStep extends AbstractStep {

        private final NamedWork work;

        private WorkStep(NamedWork work) {
            super(repository);
            this.work = work;
        }

        @Override
        protected void doExecute(StepExecution step) throws Exception {
            JobExecution job = step.getJobExecution();
            right.getObject().require();
            work.work().run(job.getExecutionContext());
            getJobRepository().updateExecutionContext(job);
        }
    }

    /**
     * A step's name and what it does.
     *
     * @param always whether each run of the job does it, also one that goes on after the step was complete
     */
    record NamedWork(String name, boolean always, Work work) {}

    /** What a step does; the context is the job's memory over restarts. */
    @FunctionalInterface
    interface Work {
        void run(ExecutionContext memory) throws Exception;
    }
}
