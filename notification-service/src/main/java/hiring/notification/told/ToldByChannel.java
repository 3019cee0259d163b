package hiring.notification.told;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** A channel that knows what it can have told. */
public interface ToldByChannel {

    /** Those of some obligations of which this channel can have told the candidate. */
    Set<UUID> toldOf(Collection<UUID> obligations);
}
