package hiring.local.stack;

import hiring.local.Signals;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * Prepares Keycloak for a fast start. From the archive, an empty Keycloak is ready after half a minute. So the constant
 * work is done once and kept: its own build, a database with the realm, and a cache of loaded classes.
 */
final class KeycloakProgram {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int FIRST_JDK_WITH_AOT_CACHE = 25;
    private static final String IMPORT = "--import-realm";

    private final Settings settings;

    KeycloakProgram(Settings settings) {
        this.settings = settings;
    }

    /** Returns the program for this data folder, after preparing what is missing. */
    JavaProgram on(Path data, Path log, int port, int managementPort) throws StartFailure {
        try {
            boolean loaded = Files.exists(emptyRealm());
            if (loaded && !Files.exists(data)) {
                Folders.copy(emptyRealm(), data);
            }
            List<String> options = Files.exists(classCache()) ? List.of("-XX:AOTCache=" + classCache()) : List.of();
            // Does nothing where the data has the realm already
            return program(data, log, port, managementPort, options, loaded ? List.of() : List.of(IMPORT));
        } catch (IOException e) {
            throw new StartFailure("keycloak cannot be started: " + e.getMessage(), e);
        }
    }

    void prepare(Progress progress, int port, int managementPort) throws StartFailure {
        try {
            Files.createDirectories(settings.programs());
            // Another stack of this project may be preparing Keycloak too
            try (FileChannel lockFile = FileChannel.open(
                            settings.programs().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = lockFile.lock()) {
                if (lock.isValid() && !Files.exists(home())) {
                    progress.says("keycloak: unpacking and building, once (half a minute)");
                    unpackAndBuild();
                }
                boolean cache = cachesClasses() && !Files.exists(classCache());
                if (settings.startsOnce()) {
                    // It is loaded when Keycloak starts: a database kept for a next start would cost one more start
                    offerRealm();
                } else if (!Files.exists(emptyRealm()) || cache) {
                    progress.says(
                            cache
                                    ? "keycloak: loading the realm and writing the class cache, once (a minute)"
                                    : "keycloak: loading the realm, once (some seconds)");
                    loadRealm(port, managementPort, cache);
                }
            }
        } catch (IOException e) {
            throw new StartFailure("keycloak cannot be prepared: " + e.getMessage(), e);
        }
    }

    private void unpackAndBuild() throws IOException, StartFailure {
        Path part = settings.programs().resolve("keycloak.part");
        Folders.delete(part);
        Unzip.into(archive(), part);
        Path log = settings.log("keycloak-build");
        Files.createDirectories(log.getParent());
        // Features are fixed by the build; the cache is "local" because there is one Keycloak
        ProcessBuilder builder = new ProcessBuilder(
                        "bash",
                        part.resolve("bin/kc.sh").toString(),
                        "build",
                        "--db=dev-file",
                        "--health-enabled=true",
                        "--cache=local")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");
        Process build = builder.start();
        Children.guard(build);
        try {
            if (!build.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || build.exitValue() != 0) {
                Signals.endFamily(build.toHandle());
                throw new StartFailure("keycloak's own build failed: %s (log: %s)".formatted(LogReason.of(log), log));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            Signals.endFamily(build.toHandle());
            throw new StartFailure("Interrupted while keycloak was built", e);
        }
        Files.move(part, home());
    }

    private void loadRealm(int port, int managementPort, boolean cache) throws IOException, StartFailure {
        Path training = settings.programs().resolve("keycloak-training");
        Path newCache = settings.programs().resolve("keycloak-training.aot");
        Folders.delete(training);
        offerRealm();
        List<String> options = cache ? List.of("-XX:AOTCacheOutput=" + newCache) : List.of();
        RunningProcess trained = program(
                        training, settings.log("keycloak-realm"), port, managementPort, options, List.of(IMPORT))
                .start();
        // The JVM writes the cache after the program has ended
        trained.stop();

        Files.createDirectories(emptyRealm().getParent());
        Folders.delete(emptyRealm());
        Files.move(training, emptyRealm());
        if (Files.exists(newCache)) {
            Files.move(newCache, classCache());
        }
    }

    /** Puts the realm where Keycloak loads it from. */
    private void offerRealm() throws IOException {
        Path toImport = home().resolve("data/import/hiring-realm.json");
        Files.createDirectories(toImport.getParent());
        Files.write(toImport, Files.readAllBytes(realmFile()));
    }

    private JavaProgram program(
            Path data, Path log, int port, int managementPort, List<String> jvmOptions, List<String> arguments)
            throws IOException {
        Path home = home();
        List<String> command = new ArrayList<>(List.of(
                "-Xms64m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                // The start takes a third less, and a few sign-ins a second do not need the optimising compiler
                "-XX:TieredStopAtLevel=1",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-Dkc.home.dir=" + home,
                "-Dkc.db-url-path=" + data,
                "-Djboss.server.config.dir=" + home.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory"));
        command.addAll(jvmOptions);
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint",
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + port,
                "--http-management-port=" + managementPort,
                "--hostname=http://localhost:" + port,
                // The theme of the realm, which Keycloak reads at each start
                "--spi-theme--folder--dir=" + settings.project().root().resolve("deploy/keycloak/themes")));
        command.addAll(arguments);
        // Unlike the log's "started", this address responds only when Keycloak can issue tokens
        URI readiness =
                URI.create("http://127.0.0.1:%d/realms/hiring/.well-known/openid-configuration".formatted(port));
        return new JavaProgram("keycloak", command, environment(), log, new Readiness(readiness), PATIENCE);
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>(realmValues());
        // Sample data of a local realm: the first start creates this administrator
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return environment;
    }

    /** What the realm takes from the environment when it is loaded. */
    private SortedMap<String, String> realmValues() {
        return new TreeMap<>(Map.of(
                "HIRING_PORTAL_URL", PortalPart.address(settings),
                "HIRING_SMTP_HOST", "127.0.0.1",
                "HIRING_SMTP_PORT", String.valueOf(settings.port(MailPart.SMTP_PORT))));
    }

    private Path archive() {
        return settings.builtProgram("keycloak-quarkus-dist.zip");
    }

    /** The folder has the version in its name, so that a newer version is unpacked to another folder. */
    private Path home() throws IOException {
        return settings.programs().resolve(Unzip.topFolder(archive()));
    }

    /** A database with the loaded realm; a changed realm file, or another port in it, gets another one. */
    private Path emptyRealm() throws IOException {
        return home().resolve("prepared/realm-" + hash(Files.readString(realmFile()) + realmValues()));
    }

    /** A cache is usable only by the JVM that made it. */
    private Path classCache() throws IOException {
        return home().resolve("prepared/classes-" + Runtime.version() + ".aot");
    }

    private boolean cachesClasses() {
        return !settings.startsOnce() && Runtime.version().feature() >= FIRST_JDK_WITH_AOT_CACHE;
    }

    private Path realmFile() {
        return settings.project().root().resolve("deploy/keycloak/hiring-realm.json");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
