package hiring.portal.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Shows that a form comes from a page that this portal made for this person, at most 24 hours ago. It outlives the
 * session, so that a form that was open when the session ended can be sent after the same person has signed in again.
 */
@ApplicationScoped
public class FormToken {

    /** The name of the hidden field. */
    public static final String FIELD = "_token";

    private static final String PURPOSE = "form-token";
    private static final Duration VALID = Duration.ofHours(24);

    private final Seal seal;
    private final InstantSource clock;

    public FormToken(Seal seal, InstantSource clock) {
        this.seal = seal;
        this.clock = clock;
    }

    public String of(Area area, String person) {
        return seal.seal(PURPOSE, area + " " + clock.instant().getEpochSecond() + " " + person);
    }

    /** The person for whom this area made the token, or "". */
    public String owner(Area area, String token) {
        return person(area, token).orElse("");
    }

    /** The person for whom this area made the token, unless it is too old or not ours. */
    Optional<String> person(Area area, String token) {
        return seal.open(PURPOSE, token)
                .map(text -> text.split(" ", 3))
                .filter(parts -> parts.length == 3
                        && parts[0].equals(area.name())
                        && clock.instant()
                                .isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1]))
                                        .plus(VALID)))
                .map(parts -> parts[2]);
    }
}
