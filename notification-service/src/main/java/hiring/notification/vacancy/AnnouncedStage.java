package hiring.notification.vacancy;

import hiring.events.BookingRule;
import hiring.events.SelectionStage;
import hiring.events.StagePart;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What letters and calls say of a stage.
 *
 * @param kind absent in what an earlier version of this service stored
 * @param parts names of its parts; empty where it names none
 * @param booking absent where a recruiter has the places allocated, and in what an earlier version of this service
 *     stored
 */
public record AnnouncedStage(
        String code,
        String name,
        boolean inviteByTelephone,
        SelectionStage.@Nullable Kind kind,
        List<String> parts,
        @Nullable BookingRule booking) {

    public AnnouncedStage {
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    static AnnouncedStage of(SelectionStage stage) {
        return new AnnouncedStage(
                stage.code(),
                stage.name(),
                stage.inviteByTelephone(),
                stage.kind(),
                Optional.ofNullable(stage.parts()).stream()
                        .flatMap(List::stream)
                        .map(StagePart::name)
                        .toList(),
                stage.booking());
    }

    /** Whether candidates book their places by themselves. */
    public boolean bookedByCandidates() {
        return booking == BookingRule.SELF;
    }

    /** Whether its sessions are those of an assessment centre. */
    public boolean isCentre() {
        return kind == null || kind == SelectionStage.Kind.ASSESSMENT_CENTRE;
    }
}
