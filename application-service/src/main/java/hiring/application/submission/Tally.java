package hiring.application.submission;

import org.jspecify.annotations.Nullable;

/** How many applications share a status and an eligibility. */
public record Tally(ApplicationStatus status, @Nullable EligibilityStatus eligibility, long count) {}
