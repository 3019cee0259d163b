package hiring.assessment.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheets of some entries, as they are known in a transaction. */
final class Sheets {

    private final Map<UUID, List<Assignment>> byEntry = new HashMap<>();

    Sheets(Collection<Assignment> known) {
        known.forEach(this::add);
    }

    List<Assignment> of(UUID entryId) {
        return byEntry.getOrDefault(entryId, List.of());
    }

    List<Assignment> all() {
        return byEntry.values().stream().flatMap(List::stream).toList();
    }

    void add(Assignment sheet) {
        byEntry.computeIfAbsent(sheet.entryId(), unused -> new ArrayList<>()).add(sheet);
    }

    /** Whether the assessor has a sheet of the entry; one who gave the same application back may get it again. */
    boolean hasSheet(UUID entryId, UUID assessor) {
        return of(entryId).stream()
                .anyMatch(sheet -> sheet.assessorId().equals(assessor)
                        && (sheet.status() == AssignmentStatus.SCORED || !sheet.isReleased()));
    }
}
