package hiring.local.stack;

import hiring.local.Database;
import hiring.local.backup.CopyFailure;
import hiring.local.backup.DatabaseCopy;
import hiring.local.backup.DatabaseCopy.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The commands {@code backup} and {@code restore}: the services' databases of a local stack in a folder. */
final class Backups {

    private static final double MEGABYTE = 1e6;

    private final Settings settings;

    Backups(Settings settings) {
        this.settings = settings;
    }

    /** Copies every service's database into a new folder, and returns the folder. */
    Path write(List<String> arguments) throws StartFailure, IOException {
        Path folder = arguments.isEmpty()
                ? settings.home().resolve("backups").resolve(name())
                : Path.of(arguments.getFirst()).toAbsolutePath();
        if (Files.exists(folder)) {
            throw new StartFailure(folder + " exists already");
        }
        Path part = folder.resolveSibling(folder.getFileName() + ".part");
        Folders.delete(part);
        for (ServicePart service : services()) {
            long begin = System.nanoTime();
            try {
                Size size = DatabaseCopy.write(database(service), part.resolve(service.database()));
                say(service, size, begin);
            } catch (CopyFailure | SQLException e) {
                throw failure(service, e);
            }
        }
        Files.move(part, folder);
        return folder;
    }

    /** Replaces the databases of the named service, or of all, by those of the folder. */
    void restore(Path folder, List<String> names) throws StartFailure, IOException {
        List<ServicePart> wanted = services().stream()
                .filter(service -> names.isEmpty() || names.contains(service.name()))
                .toList();
        if (wanted.isEmpty()) {
            throw new StartFailure("There is no service %s; there are %s"
                    .formatted(
                            names.getFirst(),
                            String.join(
                                    ", ",
                                    services().stream().map(ServicePart::name).toList())));
        }
        for (ServicePart service : wanted) {
            long begin = System.nanoTime();
            try {
                say(service, DatabaseCopy.restore(database(service), folder.resolve(service.database())), begin);
            } catch (CopyFailure | SQLException e) {
                throw failure(service, e);
            }
        }
        for (ServicePart service : wanted) {
            System.out.printf(
                    "Next: ./hiring start %1$s. It reconciles the database with Kafka; ./hiring logs %1$s then names "
                            + "what cannot be recovered (docs/operations/restore.md).%n",
                    service.name());
        }
    }

    private List<ServicePart> services() {
        return Parts.services(settings);
    }

    private Database database(ServicePart service) {
        return new Database(
                "jdbc:postgresql://127.0.0.1:%d/%s".formatted(settings.port(PostgresPart.PORT), service.database()),
                "postgres",
                "postgres",
                "postgres");
    }

    private static StartFailure failure(ServicePart service, Exception e) {
        boolean away = e instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith("08");
        return new StartFailure(
                away
                        ? "PostgreSQL does not answer: ./hiring start postgres, or ./hiring up --only postgres"
                        : service.name() + ": " + e.getMessage(),
                e);
    }

    private static void say(ServicePart service, Size size, long begin) {
        System.out.printf(
                Locale.ROOT,
                "  %-22s %d tables, %d rows, %.1f MB in %.1f s%n",
                service.name(),
                size.tables(),
                size.rows(),
                size.bytes() / MEGABYTE,
                (System.nanoTime() - begin) / 1e9);
    }

    // Such as 20270104T100000
    private static String name() {
        return LocalDateTime.now(Clock.system(ZoneOffset.UTC))
                .truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replaceAll("[-:]", "");
    }
}
