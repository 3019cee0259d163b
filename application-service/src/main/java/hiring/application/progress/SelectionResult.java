package hiring.application.progress;

import hiring.events.OutcomeDecided;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** How the selection ended for an application, as far as it is published. Written by {@link SelectionFacts} alone. */
@Entity
@Immutable
public class SelectionResult {

    @Id
    private UUID applicationId;

    @Enumerated(EnumType.STRING)
    private OutcomeDecided.@Nullable Outcome outcome;

    private @Nullable Instant decidedAt;

    private @Nullable Integer reserveRank;

    private @Nullable Instant promotedAt;

    private @Nullable Instant feedbackReleasedAt;

    protected SelectionResult() {
        // For Hibernate
    }

    /** Null until the last stage is published. */
    public OutcomeDecided.@Nullable Outcome outcome() {
        return outcome;
    }

    public @Nullable Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable Integer reserveRank() {
        return reserveRank;
    }

    public @Nullable Instant promotedAt() {
        return promotedAt;
    }

    public @Nullable Instant feedbackReleasedAt() {
        return feedbackReleasedAt;
    }

    /** Whether the post may be offered to the candidate. */
    public boolean mayBeOffered() {
        return outcome == OutcomeDecided.Outcome.SUCCESSFUL || promotedAt != null;
    }
}
