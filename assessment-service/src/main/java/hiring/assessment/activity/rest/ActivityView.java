package hiring.assessment.activity.rest;

import hiring.assessment.activity.CandidateActivities.Activity;
import hiring.assessment.activity.CandidateActivities.ActivityState;
import hiring.assessment.activity.CandidateActivities.HandedIn;
import hiring.assessment.activity.CandidateActivities.PartWindow;
import hiring.assessment.plan.rest.StageKind;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An activity, a test or a questionnaire of a candidate.
 *
 * @param opensAt start of the window in which the candidate takes part; absent if there is no window
 * @param closesAt first instant after that window
 * @param invitedAt absent until the candidate is invited
 * @param handedIn absent until the candidate has handed in a video
 * @param parts windows of those parts that have one of their own
 */
record ActivityView(
        UUID applicationId,
        UUID vacancyId,
        String vacancyTitle,
        String stageCode,
        String stageName,
        StageKind kind,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        ActivityState state,
        @Nullable Instant invitedAt,
        @Nullable HandedInView handedIn,
        List<PartWindowView> parts) {

    static ActivityView of(Activity activity) {
        HandedIn handedIn = activity.handedIn();
        return new ActivityView(
                activity.applicationId(),
                activity.vacancyId(),
                activity.vacancyTitle(),
                activity.stageCode(),
                activity.stageName(),
                StageKind.of(activity.kind()),
                activity.opensAt(),
                activity.closesAt(),
                activity.state(),
                activity.invitedAt(),
                handedIn == null ? null : HandedInView.of(handedIn),
                activity.parts().stream().map(PartWindowView::of).toList());
    }

    /**
     * The window of a part of a stage.
     *
     * @param closesAt first instant after it
     */
    record PartWindowView(String code, String name, Instant opensAt, Instant closesAt) {

        static PartWindowView of(PartWindow part) {
            return new PartWindowView(part.code(), part.name(), part.opensAt(), part.closesAt());
        }
    }

    /**
     * A video that was handed in.
     *
     * @param size in bytes
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record HandedInView(String contentType, @Min(0) long size, String sha256, Instant handedInAt) {

        static HandedInView of(HandedIn handedIn) {
            return new HandedInView(handedIn.contentType(), handedIn.size(), handedIn.sha256(), handedIn.handedInAt());
        }
    }
}
