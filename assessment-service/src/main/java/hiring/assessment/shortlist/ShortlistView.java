package hiring.assessment.shortlist;

import hiring.events.Progression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who would go on from a stage, or, once it is published, who does.
 *
 * @param complete whether all is known that the decision needs
 * @param publishedAt absent while this is only a proposal
 * @param places how many the proposal counts with; absent where there is no limit
 * @param candidates best first
 */
public record ShortlistView(
        UUID vacancyId,
        String stageCode,
        Progression.Rule rule,
        boolean complete,
        List<Missing> waitingFor,
        @Nullable Instant publishedAt,
        @Nullable Integer places,
        @Nullable Integer passMark,
        int considered,
        int progressing,
        List<Candidate> candidates) {

    /** Something that is missing, and how often. */
    public record Missing(String code, long count, String text) {}

    /** One candidate with every reason. */
    public record Candidate(
            UUID applicationId,
            BigDecimal total,
            @Nullable Integer rank,
            Verdict proposed,
            boolean guaranteedInterview,
            List<Reason> reasons) {}
}
