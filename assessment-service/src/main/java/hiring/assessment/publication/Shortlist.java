package hiring.assessment.publication;

import hiring.assessment.shortlist.Missing;
import hiring.assessment.shortlist.Reason;
import hiring.assessment.shortlist.ShortlistRule;
import hiring.assessment.shortlist.StageVerdict;
import hiring.events.Progression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who would go on from a stage, or, once it is published, who does.
 *
 * @param complete whether all is known that the decision needs
 * @param publishedAt absent while this is only a proposal
 * @param places how many the proposal counts with; absent where there is no limit
 * @param candidates best first
 */
public record Shortlist(
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

    /**
     * One candidate with every reason.
     *
     * @param total absent, as the rank, for people who may score, where it would tell who asked for the guaranteed
     * interview
     * @param guaranteedInterview absent for people who may score
     * @param marks what has to be looked at before this is published: an assessor who has applied
     */
    public record Candidate(
            UUID applicationId,
            @Nullable BigDecimal total,
            @Nullable Integer rank,
            StageVerdict proposed,
            @Nullable Boolean guaranteedInterview,
            List<Reason> reasons,
            List<Reason> marks) {

        Candidate without(@Nullable BigDecimal shownTotal, @Nullable Integer shownRank, List<Reason> shownReasons) {
            return new Candidate(applicationId, shownTotal, shownRank, proposed, null, shownReasons, marks);
        }
    }

    /** Without anything that tells who asked for the guaranteed interview. */
    Shortlist forScorer() {
        return new Shortlist(
                vacancyId,
                stageCode,
                rule,
                complete,
                waitingFor,
                publishedAt,
                places,
                passMark,
                considered,
                progressing,
                rule == Progression.Rule.RANKED
                        ? alike()
                        : candidates.stream()
                                .map(candidate ->
                                        candidate.without(candidate.total(), candidate.rank(), candidate.reasons()))
                                .toList());
    }

    // All who go on look alike and come in an order that means nothing. Nor have the others ranks: a gap would tell
    private List<Candidate> alike() {
        Stream<Candidate> goingOn = candidates.stream()
                .filter(candidate -> candidate.proposed() == StageVerdict.PROGRESS)
                .sorted(Comparator.comparing(Candidate::applicationId))
                .map(candidate ->
                        candidate.without(null, null, List.of(new Reason("goes-on", "Goes on from this stage"))));
        Stream<Candidate> others = candidates.stream()
                .filter(candidate -> candidate.proposed() != StageVerdict.PROGRESS)
                .map(candidate -> candidate.without(
                        candidate.total(),
                        null,
                        candidate.reasons().stream()
                                .map(reason -> reason.code().equals(ShortlistRule.OUTSIDE_PLACES)
                                        ? new Reason(reason.code(), "Others are before it, and the places are limited")
                                        : reason)
                                .toList()));
        return Stream.concat(goingOn, others).toList();
    }
}
