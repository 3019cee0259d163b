package hiring.assessment.progress;

import java.util.Optional;
import java.util.UUID;

/**
 * An application was taken out of a stage. Observed in the same transaction by the features that had given it something.
 *
 * @param session where it had a place
 */
public record EntryLeft(Entry entry, Optional<UUID> session, EntryReason reason) {}
