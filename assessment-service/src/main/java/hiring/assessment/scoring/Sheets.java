package hiring.assessment.scoring;

import hiring.events.id.StaffId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The sheets of some participations, as they are known in a transaction. */
final class Sheets {

    private final Map<UUID, List<Assignment>> byParticipation = new HashMap<>();

    Sheets(Collection<Assignment> known) {
        known.forEach(this::add);
    }

    List<Assignment> of(UUID participationId) {
        return byParticipation.getOrDefault(participationId, List.of());
    }

    List<Assignment> all() {
        return byParticipation.values().stream().flatMap(List::stream).toList();
    }

    void add(Assignment sheet) {
        byParticipation
                .computeIfAbsent(sheet.participationId(), unused -> new ArrayList<>())
                .add(sheet);
    }

    /** Whether the assessor has a sheet of the participation; one that was released may be given again. */
    boolean hasSheet(UUID participationId, StaffId assessor) {
        return of(participationId).stream()
                .anyMatch(sheet -> sheet.assessorId().equals(assessor.value())
                        && (sheet.status() == AssignmentStatus.SCORED || !sheet.isReleased()));
    }
}
