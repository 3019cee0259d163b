package hiring.vacancy.lifecycle;

import hiring.vacancy.check.PackFinding;
import java.time.ZonedDateTime;
import java.util.List;

/** The reason why a vacancy cannot take a step now. */
public sealed interface Refusal {

    /** The status of the vacancy does not allow the step. */
    record WrongStatus(VacancyStatus status, boolean closed) implements Refusal {}

    /** An author of the vacancy cannot approve it. */
    record AuthorMayNotApprove() implements Refusal {}

    /** A candidate has accepted an offer. */
    record OffersAccepted(int filled) implements Refusal {}

    /** Only a closed or withdrawn vacancy can be advertised again. */
    record NotOver(VacancyStatus status) implements Refusal {}

    /** The closing has passed, so that no candidate could apply. */
    record ClosingHasPassed(ZonedDateTime closesAt) implements Refusal {}

    /** It would be published after its closing. */
    record PublicationAfterClosing(ZonedDateTime closesAt) implements Refusal {}

    /** The time of publication has passed already. */
    record PublicationInThePast(ZonedDateTime now) implements Refusal {}

    /** The pack would mislead candidates. */
    record PackHasErrors(List<PackFinding> errors) implements Refusal {}
}
