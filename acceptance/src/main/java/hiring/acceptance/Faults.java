package hiring.acceptance;

import hiring.acceptance.bench.LocalScript;
import hiring.acceptance.faults.Catalogue;
import hiring.acceptance.faults.FaultRun;
import hiring.acceptance.faults.OldStack;
import hiring.acceptance.faults.Upgrade;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Causes failures in parts of the running system while candidates submit, and reports whether anything was lost or
 * duplicated.
 */
@Command(
        name = "./hiring faults",
        mixinStandardHelpOptions = true,
        description = "Causes failures in the running local stack during submissions; then all books must agree.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:all books agree after each fault", "1:some do not", "2:wrong use"})
public final class Faults implements Callable<Integer> {

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    @Parameters(
            arity = "0..*",
            paramLabel = "NAME",
            description = "which; all that need nothing prepared where none is named")
    private List<String> names = List.of();

    @Option(names = "--list", description = "list the faults and play none")
    private boolean list;

    @Option(names = "--minutes", paramLabel = "N", description = "length of each fault (default: as in --list)")
    private @Nullable Double minutes;

    @Option(
            names = "--rate",
            paramLabel = "R",
            defaultValue = "3",
            description = "maximum submissions a second (default: ${DEFAULT-VALUE})")
    private double rate = 3;

    @Option(
            names = "--from",
            paramLabel = "COMMIT",
            description = "for the fault upgrade, which starts its own stack: the commit to upgrade from")
    private @Nullable String from;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Faults()).setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return failure instanceof IllegalArgumentException ? WRONG_USE : FAILED;
        });
    }

    @Override
    public Integer call() {
        if (list) {
            Catalogue.lines().forEach(System.out::println);
            return 0;
        }
        String run = Long.toString(InstantSource.system().millis(), Character.MAX_RADIX);
        Duration length = minutes == null ? null : Duration.ofMillis(Math.round(minutes * 60_000));
        if (names.equals(List.of(Upgrade.NAME))) {
            return upgrade(run, length);
        }
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new FaultRun(system, new LocalScript(), run, rate, length, System.err::println).play(names));
        }
    }

    private int upgrade(String run, @Nullable Duration length) {
        if (from == null) {
            throw new IllegalArgumentException("The fault upgrade needs --from COMMIT");
        }
        Consumer<String> progress = System.err::println;
        try (OldStack old = OldStack.start(from, progress);
                HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            return print(new FaultRun(system, old.script(), run, rate, length, progress).play(new Upgrade(old)));
        }
    }

    private int print(FaultRun.Result result) {
        System.out.print(
                json
                        ? result.report().json().toPrettyString() + System.lineSeparator()
                        : result.report().text());
        return result.good() ? 0 : FAILED;
    }
}
