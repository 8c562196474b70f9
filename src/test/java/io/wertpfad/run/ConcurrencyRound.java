package io.wertpfad.run;

import io.wertpfad.delivery.ScriptedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Waves of commands that are started at once, on machines that see the same workspace; each wave begins when the one before has
 * ended.
 */
final class ConcurrencyRound {

    private static final List<String> NOT_ONCE = List.of(
            "select i.job_name, i.job_instance_id, count(e.job_execution_id) from batch_job_instance i"
                    + " left join batch_job_execution e on e.job_instance_id = i.job_instance_id"
                    + " group by i.job_name, i.job_instance_id"
                    + " having count(e.job_execution_id) <> 1 or max(e.status) <> 'COMPLETED'",
            "select parameter_name, job_execution_id, parameter_value from batch_job_execution_params"
                    + " where parameter_name = 'attempt' and parameter_value <> '1'");

    private final List<Path> machines;
    private final Map<Integer, Integer> codes = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int started;

    /**
     * A round.
     *
     * @param machines the workspace as each machine sees it; commands are dealt out to them in turn
     */
    ConcurrencyRound(List<Path> machines) {
        this.machines = machines;
    }

    /** Starts commands at once; a watch among them is stopped when the others have ended. */
    void wave(List<String> commands) {
        Map<RealProcess, String> processes = new LinkedHashMap<>();
        commands.forEach(command -> processes.put(start(command), command));
        processes.forEach((process, command) -> {
            if (!command.equals("watch")) {
                ended(command, process.end(), process);
            }
        });
        processes.forEach((process, command) -> {
            if (command.equals("watch")) {
                ended(command, process.stopWhen(() -> true), process);
            }
        });
    }

    /** Does commands one after the other, each of which must be done. */
    void alone(List<String> commands) {
        for (String command : commands) {
            RealProcess process = start(command);
            int code = process.end();
            ended(command, code, process);
            if (code > Exit.DONE_WITH_REMARKS.code()) {
                differences.add(command + ", alone, ended with " + code + ": " + process.output());
            }
        }
    }

    private RealProcess start(String command) {
        return RealProcess.start(machines.get(started++ % machines.size()), command.split(" "));
    }

    /** A release may come before there is anything to release. */
    private void ended(String command, int code, RealProcess process) {
        codes.merge(code, 1, Integer::sum);
        boolean good = code <= Exit.DONE_WITH_REMARKS.code()
                || code == Exit.ALREADY_RUNNING.code()
                || (code == Exit.WRONG_USAGE.code() && command.startsWith("release"));
        if (!good || process.output().contains("\tat ")) {
            differences.add(command + " ended with " + code + ": " + process.output());
        }
    }

    /** What was not as if the commands had been alone: exit codes, jobs that did not run exactly once, mails that went twice. */
    List<String> differences(String url, String user, ScriptedServer server) {
        List<String> all = new ArrayList<>(differences);
        try (Connection connection = DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            for (String query : NOT_ONCE) {
                try (ResultSet rows = statement.executeQuery(query)) {
                    while (rows.next()) {
                        all.add("not once: " + rows.getString(1) + " " + rows.getLong(2) + ", " + rows.getString(3));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (twice(server) > 0) {
            all.add(twice(server) + " mails went twice");
        }
        return all;
    }

    static long twice(ScriptedServer server) {
        return server.mails().size()
                - server.mails().stream()
                        .map(ScriptedServer.Mail::messageId)
                        .distinct()
                        .count();
    }

    /** How many processes ended with which code. */
    Map<Integer, Integer> codes() {
        return new TreeMap<>(codes);
    }
}
