package hiring.application.submission;

import hiring.application.application.ApplicationStatus;
import hiring.application.candidate.Contact;
import hiring.events.id.VacancyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a submission must know to go on, read under the locks that it keeps until it ends.
 *
 * @param vacancyVersion how often the vacancy has changed; it does not while it is shared
 * @param extendedUntil until when this person was given longer than all others; null where that has not happened
 * @param contact null until the candidate has said how they can be reached
 * @param ready what was made when the draft was saved; null where there is nothing that still counts for the draft
 * @param hasPrepared whether anything is kept, of whatever version
 */
record Entrance(
        VacancyId vacancyId,
        int vacancyVersion,
        ApplicationStatus status,
        @Nullable Instant extendedUntil,
        @Nullable Contact contact,
        @Nullable ReadySubmission ready,
        boolean hasPrepared) {}
