package hiring.acceptance;

import hiring.acceptance.account.Account;
import hiring.acceptance.account.AccountTable;
import hiring.acceptance.scenario.Narrator;
import hiring.acceptance.scenario.Pack;
import hiring.acceptance.scenario.Play;
import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plays a recruitment against the running system and says whether all of its parts agree about what happened. */
@Command(
        name = "./hiring demo",
        mixinStandardHelpOptions = true,
        description = "Plays a whole recruitment through the public API and reconciles all parts of the system.",
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:everything agrees", "1:some do not, or the recruitment failed", "2:wrong use"})
public final class Demo implements Callable<Integer> {

    private static final int MOST = 1000;
    private static final int FAILED = 1;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "PACK", description = "graduate (the default), manager or firefighter")
    private Pack pack = Pack.GRADUATE;

    @Option(names = "--candidates", paramLabel = "N", description = "how many apply, 1 to 1000 (default: 40)")
    private int candidates = 40;

    @Option(names = "--seed", paramLabel = "S", description = "another number gives other applicants (default: 1)")
    private long seed = 1;

    @Option(names = "--json", description = "print only the closing account, as JSON")
    private boolean json;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Demo())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println("The recruitment failed: " + failure.getMessage());
                    return FAILED;
                });
    }

    @Override
    public Integer call() {
        if (candidates < 1 || candidates > MOST) {
            throw new ParameterException(spec.commandLine(), "--candidates takes a number from 1 to " + MOST);
        }
        PrintStream out = System.out;
        Narrator narrator = json ? (at, what) -> {} : new Timeline(out);
        String run = Long.toString(InstantSource.system().millis(), Character.MAX_RADIX);
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            Account account = new Play(system, narrator).play(pack, candidates, seed, run);
            out.print(json ? account.json().toPrettyString() + System.lineSeparator() : AccountTable.of(account));
            return account.reconciled() ? 0 : FAILED;
        }
    }

    /** Prints what happens, with the day of the recruitment and the seconds it has really taken. */
    private static final class Timeline implements Narrator {

        private static final DateTimeFormatter DAY =
                DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.UK).withZone(ZoneId.of("Europe/London"));

        private final PrintStream out;
        private final long begin = System.nanoTime();

        Timeline(PrintStream out) {
            this.out = out;
        }

        @Override
        public void tell(Instant at, String what) {
            double seconds = (System.nanoTime() - begin) / 1e9;
            out.println(String.format(Locale.ROOT, "%6.1f s  %-22s  %s", seconds, DAY.format(at), what));
        }
    }
}
