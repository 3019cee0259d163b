package hiring.acceptance.faults;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Each service of a running older version is replaced by this build, one after the other, while candidates submit. For
 * a while the old and the new process of a service run side by side on one database.
 */
public final class Upgrade implements Fault {

    /** Its name on the command line. It is not in the catalogue, because it needs a stack of another commit. */
    public static final String NAME = "upgrade";

    private final OldStack old;

    public Upgrade(OldStack old) {
        this.old = old;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "each service of another commit replaced by this build, old and new side by side for a while";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(80);
    }

    @Override
    public void happen(Scene scene, Duration length) throws Exception {
        Duration step = length.dividedBy(2L * Part.SERVICES.size());
        List<Replica> replacements = new ArrayList<>();
        Map<String, URI> first = Balanced.services(scene.system().addresses());
        scene.whenSettled(() -> replacements.forEach(Replica::close));
        try (Balanced balanced = new Balanced(scene.system().addresses())) {
            scene.submissions().through(balanced.system().applications());
            for (String service : Part.SERVICES) {
                URI before = Objects.requireNonNull(first.get(service));
                Replica replacement = Replica.of(scene, service, before, old.newJar(service));
                replacements.add(replacement);
                balanced.of(service).add(replacement.address());
                scene.say("old and new %s side by side".formatted(service));
                scene.last(step);
                scene.replaced(service);
                scene.run("stop", service);
                balanced.of(service).remove(before);
                scene.last(step);
            }
            scene.submissions().end();
        }
        scene.movedTo(Replica.addresses(scene.system().addresses(), replacements));
    }
}
