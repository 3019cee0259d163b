package hiring.vacancy.lifecycle;

import hiring.vacancy.check.PackFinding;
import java.time.ZonedDateTime;
import java.util.List;

/** Why something cannot be done with a vacancy now. */
public sealed interface Refusal {

    /** The vacancy is not where this could be done. */
    record WrongStatus(VacancyStatus status, boolean closed) implements Refusal {}

    /** Whoever wrote any of it cannot be the second pair of eyes. */
    record AuthorMayNotApprove() implements Refusal {}

    /** Somebody was promised the post. */
    record OffersAccepted(int filled) implements Refusal {}

    /** Only what is over is advertised again. */
    record NotOver(VacancyStatus status) implements Refusal {}

    /** Nobody could apply any more. */
    record ClosingHasPassed(ZonedDateTime closesAt) implements Refusal {}

    /** It would be published after its closing. */
    record PublicationAfterClosing(ZonedDateTime closesAt) implements Refusal {}

    /** The time of publication has passed already. */
    record PublicationInThePast(ZonedDateTime now) implements Refusal {}

    /** The pack would mislead candidates. */
    record PackHasErrors(List<PackFinding> errors) implements Refusal {}
}
