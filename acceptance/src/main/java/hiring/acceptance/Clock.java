package hiring.acceptance;

import hiring.acceptance.system.Addresses;
import hiring.acceptance.system.HiringSystem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sets the clock of the running system, for a look at what happens at a closing or in a stage. */
@Command(
        name = "./hiring clock",
        mixinStandardHelpOptions = true,
        description = "Sets the clocks of all services to a local time of the United Kingdom. Only in the local stack.")
public final class Clock implements Callable<Integer> {

    private static final ZoneId ZONE = ZoneId.of("Europe/London");

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec spec;

    @Parameters(paramLabel = "TIME", description = "for example 2022-08-22T09:00")
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private String time;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Clock()).execute(arguments));
    }

    @Override
    public Integer call() {
        try (HiringSystem system = new HiringSystem(Addresses.fromEnvironment())) {
            Instant now = LocalDateTime.parse(time).atZone(ZONE).toInstant();
            system.moveClock(now);
            System.out.printf("It is %s in all services.%n", time);
            return 0;
        } catch (DateTimeException e) {
            throw new ParameterException(
                    spec.commandLine(), "TIME is a date and a time, for example 2022-08-22T09:00", e);
        }
    }
}
