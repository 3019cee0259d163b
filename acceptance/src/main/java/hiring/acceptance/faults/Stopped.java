package hiring.acceptance.faults;

import java.time.Duration;

/** All processes of a part are suspended for a while: connections stay open and get no response. */
record Stopped(String name, String description, String part, Duration usualLength) implements Fault {

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        ProcessHandle process = scene.process(part);
        scene.freeze(part);
        try {
            scene.last(length);
        } finally {
            scene.thaw(process);
        }
    }
}
