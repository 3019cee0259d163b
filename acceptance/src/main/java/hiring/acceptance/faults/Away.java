package hiring.acceptance.faults;

import java.time.Duration;
import java.util.List;

/** Some parts are killed and come back after a while. */
record Away(String name, String description, List<String> parts, Duration usualLength) implements Fault {

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        for (String part : parts) {
            scene.kill(part);
        }
        scene.last(length);
        for (String part : parts) {
            scene.start(part);
        }
    }
}
