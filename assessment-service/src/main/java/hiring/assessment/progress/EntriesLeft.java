package hiring.assessment.progress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Entries were taken out of their stages. Observed in the same transaction by the features that had given them
 * something.
 *
 * @param entries each once
 */
public record EntriesLeft(List<Left> entries) {

    public EntriesLeft {
        entries = List.copyOf(entries);
    }

    /**
     * One of them.
     *
     * @param session where it had a place
     */
    public record Left(Entry entry, Optional<UUID> session, EntryReason reason) {}
}
