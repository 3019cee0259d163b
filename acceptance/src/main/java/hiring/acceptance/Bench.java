package hiring.acceptance;

import hiring.acceptance.bench.ApplicationsBench;
import hiring.acceptance.bench.BoardBench;
import hiring.acceptance.bench.CloseBench;
import hiring.acceptance.bench.EventsBench;
import hiring.acceptance.bench.FormsBench;
import hiring.acceptance.bench.PublishBench;
import hiring.acceptance.bench.Report;
import hiring.acceptance.bench.ShortlistBench;
import hiring.acceptance.bench.StartBench;
import hiring.acceptance.bench.SubmitBench;
import hiring.acceptance.faults.ReplicasBench;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the running system. */
@Command(
        name = "./hiring bench",
        mixinStandardHelpOptions = true,
        description = "Measures the running system; each measurement prints a table.")
public final class Bench {

    private static final int FAILED = 1;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println("The measurement failed: " + failure.getMessage());
            return FAILED;
        });
    }

    @Command(
            name = "start",
            mixinStandardHelpOptions = true,
            description = "Time to ready and resident memory of each process; stops the stack and starts it again.")
    int start(@Option(names = "--json", description = "print JSON") boolean json) {
        return print(new StartBench().measure(), json);
    }

    @Command(
            name = "events",
            mixinStandardHelpOptions = true,
            description = "From commit in one service to effect committed in another.")
    int events(
            @Option(names = "--json", description = "print JSON") boolean json,
            @Option(
                            names = "--held",
                            paramLabel = "DURATION",
                            defaultValue = "PT10M",
                            description = "how long a transaction is held open (default: ${DEFAULT-VALUE})")
                    Duration held)
            throws SQLException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new EventsBench(system, held, Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "submit",
            mixinStandardHelpOptions = true,
            description = "Submissions a second, compared with the same statements in pgbench.")
    int submit(
            @Option(names = "--json", description = "print JSON") boolean json,
            @Option(
                            names = "--submissions",
                            paramLabel = "N",
                            defaultValue = "3000",
                            description = "submissions for each row (default: ${DEFAULT-VALUE})")
                    int submissions,
            @Option(
                            names = "--warm-up",
                            paramLabel = "N",
                            defaultValue = "20000",
                            description = "maximum submissions before the first row (default: ${DEFAULT-VALUE})")
                    int warmUp)
            throws SQLException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new SubmitBench(system, submissions, warmUp, run(), Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "forms",
            mixinStandardHelpOptions = true,
            description = "Saving and reading a form, and reading the own applications.")
    int forms(@Option(names = "--json", description = "print JSON") boolean json) {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new FormsBench(system, run(), Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "replicas",
            mixinStandardHelpOptions = true,
            description = "Submissions and their events a second with one and two processes of application-service.")
    int replicas(
            @Option(names = "--json", description = "print JSON") boolean json,
            @Option(
                            names = "--submissions",
                            paramLabel = "N",
                            defaultValue = "3000",
                            description = "submissions for each row (default: ${DEFAULT-VALUE})")
                    int submissions)
            throws SQLException, IOException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(ReplicasBench.measure(system, submissions, run(), Bench::tell), json);
        }
    }

    @Command(
            name = "close",
            mixinStandardHelpOptions = true,
            description =
                    "From the closing of a vacancy with 1,000, 10,000 and 100,000 applications to the last letter.")
    int close(
            @Option(names = "--json", description = "print JSON") boolean json,
            @Option(
                            names = "--sizes",
                            paramLabel = "N",
                            split = ",",
                            defaultValue = "1000,10000,100000",
                            description = "numbers of applications (default: ${DEFAULT-VALUE})")
                    List<Integer> sizes)
            throws SQLException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new CloseBench(system, sizes, run(), Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "publish",
            mixinStandardHelpOptions = true,
            description = "From the publication of a shortlist until the last candidate's letter is handed over.")
    int publish(
            @Option(names = "--json", description = "print JSON") boolean json,
            @Option(
                            names = "--candidates",
                            paramLabel = "N",
                            defaultValue = "10000",
                            description = "number of candidates (default: ${DEFAULT-VALUE})")
                    int candidates,
            @Option(
                            names = "--connections",
                            paramLabel = "N",
                            defaultValue = "8",
                            description = "to the mail server, as many as the service has (default: ${DEFAULT-VALUE})")
                    int connections)
            throws SQLException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new PublishBench(system, candidates, connections, run(), Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "shortlist",
            mixinStandardHelpOptions = true,
            description = "A proposal with its reasons, what-ifs, a publication and an assessor's next sheet.")
    int shortlist(
            @Option(names = "--json", description = "print JSON") boolean json,
            @Option(
                            names = "--sizes",
                            paramLabel = "N",
                            split = ",",
                            defaultValue = "5000,10000",
                            description = "numbers of applications (default: ${DEFAULT-VALUE})")
                    List<Integer> sizes)
            throws SQLException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new ShortlistBench(system, sizes, run(), Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "applications",
            mixinStandardHelpOptions = true,
            description = "The recruiter's list with 1,000, 10,000 and 100,000 applications to one vacancy.")
    int applications(@Option(names = "--json", description = "print JSON") boolean json) throws SQLException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new ApplicationsBench(system, run(), Bench::tell).measure(), json);
        }
    }

    @Command(
            name = "board",
            mixinStandardHelpOptions = true,
            description = "The public board with 10,000 vacancies, compared with an endpoint that does almost nothing.")
    int board(@Option(names = "--json", description = "print JSON") boolean json) throws SQLException, IOException {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new BoardBench(system, run(), Bench::tell).measure(), json);
        }
    }

    // Part of what a run makes, so that the next one on the same system makes something else
    private static String run() {
        return Long.toString(InstantSource.system().millis(), Character.MAX_RADIX);
    }

    // What goes on is for the person who waits, the table alone for whatever reads the output
    private static void tell(String step) {
        System.err.println(step);
    }

    private static int print(Report report, boolean json) {
        System.out.print(json ? report.json().toPrettyString() + System.lineSeparator() : report.text());
        return 0;
    }
}
