package hiring.application.application;

import hiring.application.eligibility.Ruling;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision that was contested, kept beside the one that replaced it. */
public record PastDecision(
        EligibilityStatus outcome,
        Instant decidedAt,
        @Nullable UUID decider,
        @Nullable String reason,
        List<Ruling> rulings) {

    public PastDecision {
        rulings = List.copyOf(rulings);
    }
}
