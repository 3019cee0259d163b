package hiring.application.progress;

import hiring.events.id.StageCode;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What is published about an application at one stage. Written by {@link SelectionFacts} alone. */
@Entity
@Immutable
public class StageFacts {

    @EmbeddedId
    private Key key;

    private @Nullable Instant invitedAt;

    private @Nullable Instant windowOpensAt;

    private @Nullable Instant windowClosesAt;

    private @Nullable Instant handedInAt;

    private @Nullable Instant sessionStartsAt;

    private @Nullable Instant sessionEndsAt;

    private @Nullable String sessionPlace;

    private @Nullable Instant sessionToldAt;

    private @Nullable Instant sessionReleasedAt;

    private @Nullable Instant decidedAt;

    private @Nullable Boolean progressed;

    private @Nullable String nextStage;

    protected StageFacts() {
        // For Hibernate
    }

    /** Which application, at which stage. */
    @Embeddable
    public record Key(UUID applicationId, String stageCode) {}

    public StageCode stageCode() {
        return new StageCode(key.stageCode());
    }

    public @Nullable Instant invitedAt() {
        return invitedAt;
    }

    /** Whether the candidate was invited since the last place in a session, or has had none. */
    public boolean isInvitedSincePlace() {
        return invitedAt != null && (sessionToldAt == null || invitedAt.isAfter(sessionToldAt));
    }

    public @Nullable Instant windowOpensAt() {
        return windowOpensAt;
    }

    public @Nullable Instant windowClosesAt() {
        return windowClosesAt;
    }

    public @Nullable Instant handedInAt() {
        return handedInAt;
    }

    public @Nullable Instant sessionStartsAt() {
        return sessionStartsAt;
    }

    public @Nullable Instant sessionEndsAt() {
        return sessionEndsAt;
    }

    public @Nullable String sessionPlace() {
        return sessionPlace;
    }

    /** When the place was given that is known; null where there is none. */
    public @Nullable Instant sessionToldAt() {
        return sessionToldAt;
    }

    /** Whether the place that was given is the candidate's no longer. */
    public boolean isSessionReleased() {
        return sessionReleasedAt != null && (sessionToldAt == null || !sessionReleasedAt.isBefore(sessionToldAt));
    }

    public @Nullable Instant sessionReleasedAt() {
        return sessionReleasedAt;
    }

    /** When it was decided whether the candidate goes on. */
    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    /** Null until it is published whether the candidate goes on. */
    public @Nullable Boolean progressed() {
        return progressed;
    }

    public @Nullable StageCode nextStage() {
        return nextStage == null ? null : new StageCode(nextStage);
    }
}
