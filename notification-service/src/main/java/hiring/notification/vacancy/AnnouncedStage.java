package hiring.notification.vacancy;

import hiring.events.BookingRule;
import hiring.events.PartDates;
import hiring.events.SelectionStage;
import hiring.events.StageDates;
import hiring.events.StagePart;
import java.time.Instant;
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
 * @param published its parts with their windows; absent in what an earlier version of this service stored
 */
public record AnnouncedStage(
        String code,
        String name,
        boolean inviteByTelephone,
        SelectionStage.@Nullable Kind kind,
        List<String> parts,
        @Nullable BookingRule booking,
        @Nullable List<AnnouncedPart> published) {

    public AnnouncedStage {
        parts = parts == null ? List.of() : List.copyOf(parts);
        published = published == null ? null : List.copyOf(published);
    }

    /**
     * A part of a stage.
     *
     * @param opensAt start of a window of its own; absent if it has the stage's window
     * @param closesAt first instant after that window
     */
    public record AnnouncedPart(
            String code,
            String name,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt) {

        static AnnouncedPart of(StagePart part) {
            return new AnnouncedPart(part.code(), part.name(), part.opensAt(), part.closesAt());
        }

        private AnnouncedPart at(List<PartDates> dates) {
            Optional<PartDates> given = dates.stream()
                    .filter(other -> other.partCode().equals(code))
                    .findFirst();
            return new AnnouncedPart(
                    code,
                    name,
                    given.map(PartDates::opensAt).orElse(null),
                    given.map(PartDates::closesAt).orElse(null));
        }
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
                stage.booking(),
                Optional.ofNullable(stage.parts()).stream()
                        .flatMap(List::stream)
                        .map(AnnouncedPart::of)
                        .toList());
    }

    /**
     * The parts that have a window of their own.
     *
     * @param changed the dates of the stage, where they were changed after the publication
     */
    public List<AnnouncedPart> partsWithWindows(Optional<StageDates> changed) {
        @Nullable List<PartDates> dates = changed.map(StageDates::parts).orElse(null);
        return Optional.ofNullable(published).stream()
                .flatMap(List::stream)
                .map(part -> dates == null ? part : part.at(dates))
                .filter(part -> part.opensAt() != null)
                .toList();
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
