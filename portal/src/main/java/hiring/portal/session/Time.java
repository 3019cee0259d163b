package hiring.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.InstantSource;

/** The machine's clock. Sessions go by it, while dates on pages come from the services, whose clock may be moved. */
final class Time {

    private Time() {}

    @Produces
    @ApplicationScoped
    static InstantSource clock() {
        return InstantSource.system();
    }
}
