package hiring.local;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * The broker's process. It prints a line when it is ready, and ends when its standard input closes, so that it never
 * outlives its parent.
 */
public final class KafkaProcess {

    static final String READY = "kafka-ready";

    private KafkaProcess() {}

    /**
     * Runs the broker until its standard input closes.
     *
     * @param args the file with the settings and, for one broker of several, the id of their cluster
     */
    public static void main(String[] args) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = new FileInputStream(args[0])) {
            properties.load(file);
        }
        if (!Files.exists(Path.of(properties.getProperty("log.dirs"), "meta.properties"))) {
            String clusterId = args.length > 1 ? args[1] : Uuid.randomUuid().toString();
            int failed = StorageTool.execute(
                    new String[] {"format", "--cluster-id", clusterId, "--config", args[0]}, System.err);
            if (failed != 0) {
                System.exit(failed);
            }
        }
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "kafka-shutdown"));
        try {
            server.startup();
        } catch (RuntimeException e) {
            // The controller may already run, and would keep the process alive without a broker
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
        System.out.println(READY);
        waitForEndOfInput();
        System.exit(0);
    }

    private static void waitForEndOfInput() throws IOException {
        byte[] ignored = new byte[64];
        int read = System.in.read(ignored);
        while (read >= 0) {
            read = System.in.read(ignored);
        }
    }
}
