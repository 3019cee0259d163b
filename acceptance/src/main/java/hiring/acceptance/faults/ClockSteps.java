package hiring.acceptance.faults;

import hiring.acceptance.system.HiringSystem;
import hiring.acceptance.system.Service;
import java.time.Duration;

/** Steps the clock of all services, and then of one alone, by a minute forwards and back. */
final class ClockSteps implements Fault {

    private static final Duration STEP = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public String description() {
        return "the clock of all services and of one stepped by a minute forwards and back";
    }

    @Override
    public Duration usualLength() {
        return Duration.ofSeconds(60);
    }

    @Override
    public void happen(Scene scene, Duration length) {
        HiringSystem system = scene.system();
        Service one = system.notifications();
        Duration each = length.dividedBy(4);
        scene.say("a minute forwards");
        system.services()
                .forEach(service -> system.moveClock(service, service.now().plus(STEP)));
        scene.last(each);
        scene.say("a minute back");
        system.services()
                .forEach(service -> system.moveClock(service, service.now().minus(STEP)));
        scene.last(each);
        scene.say("a minute forwards, notification-service alone");
        system.moveClock(one, one.now().plus(STEP));
        scene.last(each);
        scene.say("a minute back");
        system.moveClock(one, one.now().minus(STEP));
        scene.last(each);
    }
}
