package hiring.application.bar;

import hiring.events.id.VacancyId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A bar that holds: a candidate stayed away from a session.
 *
 * @param vacancy whose session it was
 * @param since when the absence was recorded
 * @param until the first day on which the candidate can apply again
 */
record Bar(VacancyId vacancy, String stageCode, Instant since, LocalDate until) {}
