package hiring.acceptance.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Fills the disk of a part's data to its last byte, and frees it after a while. */
record DiskFull(String part) implements Fault {

    private static final long LARGEST_DISK = 20L << 30;
    private static final int BLOCK = 1 << 20;

    @Override
    public String name() {
        return "disk-full-" + part;
    }

    @Override
    public String description() {
        return "the disk of %s filled to the last byte, and freed".formatted(part);
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public String needs() {
        return "the data of %s on a file system of its own of at most 20 GB, such as, by root while the stack is down: "
                        .formatted(part)
                + "mv $HIRING_HOME/data/%1$s /tmp/%1$s && mkdir $HIRING_HOME/data/%1$s && ".formatted(part)
                + "mount -t tmpfs -o size=3g hiring $HIRING_HOME/data/%1$s && ".formatted(part)
                + "cp -a /tmp/%1$s/. $HIRING_HOME/data/%1$s/".formatted(part);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        Path data = scene.data(part);
        FileStore disk = Files.getFileStore(data);
        if (disk.getTotalSpace() > LARGEST_DISK || disk.equals(Files.getFileStore(scene.logs()))) {
            throw new IllegalStateException("It needs " + needs());
        }
        Path filler = data.resolve("filler");
        scene.say("the disk of %s is filled".formatted(part));
        try {
            long filled = fill(filler);
            scene.say("%d MB were free".formatted(filled / BLOCK));
            scene.last(length);
        } finally {
            Files.deleteIfExists(filler);
        }
        scene.say("the disk of %s is free again".formatted(part));
        // A broker ends on a full disk, and PostgreSQL may; then the supervisor starts it again
        scene.last(Duration.ofSeconds(5));
        if (scene.notReady().contains(part + " died")) {
            scene.start(part);
        }
    }

    private static long fill(Path filler) throws IOException {
        long filled = 0;
        int block = BLOCK;
        try (OutputStream file = Files.newOutputStream(filler)) {
            while (block > 0) {
                try {
                    file.write(new byte[block]);
                    file.flush();
                    filled += block;
                } catch (IOException full) {
                    block /= 2;
                }
            }
        }
        return filled;
    }

    @Override
    public List<Explained> explained() {
        return List.of(Explained.by("No space left on device|could not extend file|disk full", "the disk was full"));
    }
}
