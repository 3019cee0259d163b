package hiring.assessment.shortlist;

import java.util.List;
import java.util.UUID;

/**
 * A candidate as the shortlist's rule sees one.
 *
 * @param marks what a person must have looked at before a result is published
 */
public record Contender(UUID applicationId, boolean guaranteedInterview, Calculation calculation, List<Reason> marks) {}
