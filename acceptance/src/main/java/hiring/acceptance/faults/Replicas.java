package hiring.acceptance.faults;

import java.net.URI;
import java.time.Duration;
import java.util.Map;

/** A second process joins each service under load, and leaves: by a normal end, and then by a kill. */
final class Replicas implements Fault {

    @Override
    public String name() {
        return "replica";
    }

    @Override
    public String description() {
        return "a replica of each service added, removed, added again and killed";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        Map<String, URI> services = Map.of(
                Part.APPLICATIONS, scene.system().addresses().applications(),
                Part.ASSESSMENTS, scene.system().addresses().assessments(),
                Part.NOTIFICATIONS, scene.system().addresses().notifications());
        Duration each = length.dividedBy(2L * services.size());
        for (Map.Entry<String, URI> service : services.entrySet()) {
            try (Replica replica = Replica.of(scene, service.getKey(), service.getValue())) {
                scene.last(each);
                scene.say("the one at %s ends".formatted(replica.address()));
            }
            try (Replica replica = Replica.of(scene, service.getKey(), service.getValue())) {
                scene.last(each);
                scene.say("the one at %s is killed".formatted(replica.address()));
                replica.kill();
            }
        }
    }
}
