package hiring.acceptance.account;

import hiring.acceptance.system.EventLog;
import hiring.events.ApplicationDeadlineExtended;
import hiring.events.ApplicationDiscarded;
import hiring.events.ApplicationEvent;
import hiring.events.ApplicationStarted;
import hiring.events.ApplicationStopped;
import hiring.events.ApplicationSubmitted;
import hiring.events.ApplicationTimetableChanged;
import hiring.events.ApplicationWithdrawn;
import hiring.events.ApplicationsSealed;
import hiring.events.AssessmentEvent;
import hiring.events.AssessorAssigned;
import hiring.events.AssessorUnassigned;
import hiring.events.BarLifted;
import hiring.events.BookingInvited;
import hiring.events.CallCompleted;
import hiring.events.CandidateBarred;
import hiring.events.ContactEvent;
import hiring.events.EligibilityDecided;
import hiring.events.EligibilityReopened;
import hiring.events.FeedbackReleased;
import hiring.events.FeedbackRequested;
import hiring.events.HiringEvent;
import hiring.events.InterviewScheduled;
import hiring.events.NotificationEvent;
import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.events.OfferAccepted;
import hiring.events.OfferDeclined;
import hiring.events.OfferLapsed;
import hiring.events.OfferMade;
import hiring.events.OutcomeDecided;
import hiring.events.PlanReopened;
import hiring.events.QuestionnaireInvited;
import hiring.events.ReserveListed;
import hiring.events.ReservePromoted;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.ShortlistPublished;
import hiring.events.SiftCompleted;
import hiring.events.SiftInvited;
import hiring.events.StageClosed;
import hiring.events.StageOpened;
import hiring.events.StageOutcomeDecided;
import hiring.events.VacancyClosed;
import hiring.events.VacancyEvent;
import hiring.events.VacancyPublished;
import hiring.events.VacancyTimetableChanged;
import hiring.events.VacancyWithdrawn;
import hiring.events.VideoSubmitted;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The facts in the event log about one vacancy, with duplicates. */
public final class EventFacts {

    private static final String POST = "LETTER";

    private final Map<Fact, Set<String>> facts = new EnumMap<>(Fact.class);
    private final Map<String, StageOutcomeDecided> outcomes = new HashMap<>();
    private final Set<UUID> eligible = new HashSet<>();
    private final Map<String, Set<UUID>> sent = new HashMap<>();
    private final Map<String, Set<UUID>> called = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> stated = new HashSet<>();
    private long repeats;
    private long statedTwice;
    private long sealed;

    private EventFacts() {}

    public static EventFacts of(UUID vacancy, List<EventLog.Entry> log) {
        EventFacts found = new EventFacts();
        log.stream().filter(entry -> isAbout(vacancy, entry.event())).forEach(found::read);
        return found;
    }

    private static boolean isAbout(UUID vacancy, HiringEvent event) {
        return switch (event) {
            case VacancyEvent about -> about.vacancyId().equals(vacancy);
            case ApplicationEvent about -> about.vacancyId().equals(vacancy);
            case AssessmentEvent about -> about.vacancyId().equals(vacancy);
            case NotificationEvent about -> about.vacancyId().equals(vacancy);
            case ContactEvent ignored -> false;
        };
    }

    private void read(EventLog.Entry entry) {
        if (!ids.add(entry.id())) {
            // The outbox delivers at least once: a record may be repeated with the same id, and the inboxes skip it
            repeats++;
            return;
        }
        if (!stated.add(statementOf(entry.event()))) {
            statedTwice++;
        }
        note(entry.event());
    }

    /** Two events with the same statement are one fact published twice, which must never happen. */
    private static String statementOf(HiringEvent event) {
        String which = switch (event) {
            case VacancyPublished e -> String.valueOf(e.revision());
            case VacancyTimetableChanged e -> String.valueOf(e.timetableVersion());
            case ApplicationTimetableChanged e -> String.valueOf(e.timetableVersion());
            case ApplicationDeadlineExtended e -> e.until().toString();
            case StageOpened e -> e.stageCode();
            case StageClosed e -> e.stageCode();
            case ShortlistPublished e -> e.stageCode() + " " + e.publication();
            case SiftInvited e -> e.stageCode() + " " + e.admission();
            case QuestionnaireInvited e -> e.stageCode() + " " + e.admission();
            case BookingInvited e -> e.stageCode() + " " + e.number();
            case AssessorAssigned e -> e.stageCode() + " " + e.assessorId();
            case AssessorUnassigned e -> e.stageCode() + " " + e.assessorId();
            case PlanReopened e -> e.stageCode() + " " + e.version();
            case CandidateBarred e -> e.stageCode() + " " + e.number();
            case BarLifted e -> e.stageCode() + " " + e.number();
            case SiftCompleted e -> e.stageCode() + " " + e.planHash();
            case StageOutcomeDecided e -> e.stageCode() + " " + e.publicationOrFirst();
            case SessionAllocated e -> e.stageCode();
            case InterviewScheduled e -> e.stageCode();
            // A place can be given and released repeatedly
            case SessionPlaceReleased e -> e.stageCode() + " " + e.occurredAt();
            case OfferMade e -> e.offerId().toString();
            case OfferAccepted e -> e.offerId().toString();
            case OfferDeclined e -> e.offerId().toString();
            case OfferLapsed e -> e.offerId().toString();
            case NotificationSent e -> e.channel();
            // These may happen repeatedly: a better video, a new address, another failed attempt
            case VideoSubmitted e -> e.stageCode() + " " + e.occurredAt();
            case ContactEvent e -> e.occurredAt().toString();
            case EligibilityDecided e -> e.occurredAt().toString();
            case EligibilityReopened e -> e.occurredAt().toString();
            case NotificationFailed e -> e.channel() + " " + e.occurredAt();
            case VacancyClosed ignored -> "";
            case VacancyWithdrawn ignored -> "";
            case ApplicationStopped ignored -> "";
            case ApplicationStarted ignored -> "";
            case ApplicationDiscarded ignored -> "";
            case ApplicationSubmitted ignored -> "";
            case ApplicationWithdrawn ignored -> "";
            case ApplicationsSealed ignored -> "";
            case FeedbackRequested ignored -> "";
            case OutcomeDecided ignored -> "";
            case ReserveListed ignored -> "";
            case ReservePromoted ignored -> "";
            case FeedbackReleased ignored -> "";
            case CallCompleted ignored -> "";
        };
        return event.type() + " " + event.key() + " " + which;
    }

    private void note(HiringEvent event) {
        switch (event) {
            case ApplicationSubmitted e -> note(Fact.APPLICATION_SUBMITTED, e.applicationId());
            case ApplicationWithdrawn e -> note(Fact.APPLICATION_WITHDRAWN, e.applicationId());
            case EligibilityDecided e -> noteEligibility(e);
            case EligibilityReopened e -> eligible.remove(e.applicationId());
            case ApplicationsSealed e -> sealed = e.submitted();
            case SiftInvited e -> note(Fact.INVITED_TO_ACTIVITY, e.applicationId(), e.stageCode());
            case VideoSubmitted e -> note(Fact.VIDEO_SUBMITTED, e.applicationId(), e.stageCode());
            case QuestionnaireInvited e -> note(Fact.QUESTIONNAIRE_INVITED, e.applicationId(), e.stageCode());
            case BookingInvited e -> note(Fact.ASKED_TO_BOOK, e.applicationId(), e.stageCode());
            case SiftCompleted e -> note(Fact.SIFT_COMPLETED, e.applicationId(), e.stageCode());
            case StageOutcomeDecided e -> noteOutcome(e);
            case SessionAllocated e -> note(Fact.CENTRE_PLACE, e.applicationId(), e.stageCode());
            case InterviewScheduled e -> note(Fact.INTERVIEW, e.applicationId(), e.stageCode());
            case CandidateBarred e -> note(Fact.BARRED, e.applicationId(), e.stageCode());
            case BarLifted e -> entries(Fact.BARRED).remove(Book.at(e.applicationId(), e.stageCode()));
            case OutcomeDecided e -> note(factOf(e.outcome()), e.applicationId());
            case ReservePromoted e -> note(Fact.RESERVE_PROMOTED, e.applicationId());
            case OfferMade e -> note(Fact.OFFER_MADE, e.applicationId());
            case OfferAccepted e -> note(Fact.OFFER_ACCEPTED, e.applicationId());
            case OfferDeclined e -> note(Fact.OFFER_DECLINED, e.applicationId());
            case FeedbackRequested e -> note(Fact.FEEDBACK_REQUESTED, e.applicationId());
            case FeedbackReleased e -> note(Fact.FEEDBACK_RELEASED, e.applicationId());
            case NotificationSent e when e.channel().equals(POST) -> note(Fact.POSTED, e.obligationId(), e.kind());
            case NotificationSent e ->
                sent.computeIfAbsent(e.kind(), kind -> new HashSet<>()).add(e.obligationId());
            case CallCompleted e ->
                called.computeIfAbsent(e.kind(), kind -> new HashSet<>()).add(e.obligationId());
            // Only counted as statements
            case VacancyPublished ignored -> {}
            case VacancyTimetableChanged ignored -> {}
            case VacancyWithdrawn ignored -> {}
            case ApplicationStarted ignored -> {}
            case ApplicationTimetableChanged ignored -> {}
            case ApplicationDeadlineExtended ignored -> {}
            case ApplicationStopped ignored -> {}
            case ApplicationDiscarded ignored -> {}
            case SessionPlaceReleased ignored -> {}
            case VacancyClosed ignored -> {}
            case StageOpened ignored -> {}
            case StageClosed ignored -> {}
            case AssessorAssigned ignored -> {}
            case AssessorUnassigned ignored -> {}
            case PlanReopened ignored -> {}
            case ShortlistPublished ignored -> {}
            case ReserveListed ignored -> {}
            case OfferLapsed ignored -> {}
            case NotificationFailed ignored -> {}
            case ContactEvent ignored -> {}
        }
    }

    private void noteEligibility(EligibilityDecided event) {
        switch (event.outcome()) {
            case ELIGIBLE -> eligible.add(event.applicationId());
            case INELIGIBLE -> note(Fact.FOUND_INELIGIBLE, event.applicationId());
        }
    }

    // In whatever order they come, the highest publication counts, and the others were replaced
    private void noteOutcome(StageOutcomeDecided event) {
        String at = Book.at(event.applicationId(), event.stageCode());
        StageOutcomeDecided before = outcomes.get(at);
        if (before == null || before.publicationOrFirst() < event.publicationOrFirst()) {
            outcomes.put(at, event);
            if (before != null) {
                entries(factOf(before.outcome())).remove(at);
                noteReplaced(before);
            }
            entries(factOf(event.outcome())).add(at);
        } else if (before.publicationOrFirst() > event.publicationOrFirst()) {
            noteReplaced(event);
        }
    }

    private void noteReplaced(StageOutcomeDecided event) {
        note(
                switch (event.outcome()) {
                    case PROGRESSED -> Fact.PROGRESSED_AND_REPLACED;
                    case NOT_PROGRESSED -> Fact.NOT_PROGRESSED_AND_REPLACED;
                },
                event.applicationId(),
                Book.at(event.stageCode(), event.publicationOrFirst()));
    }

    private static Fact factOf(StageOutcomeDecided.Outcome outcome) {
        return switch (outcome) {
            case PROGRESSED -> Fact.PROGRESSED;
            case NOT_PROGRESSED -> Fact.NOT_PROGRESSED;
        };
    }

    private static Fact factOf(OutcomeDecided.Outcome outcome) {
        return switch (outcome) {
            case SUCCESSFUL -> Fact.SUCCESSFUL;
            case RESERVE -> Fact.RESERVE;
            case UNSUCCESSFUL -> Fact.UNSUCCESSFUL;
        };
    }

    private void note(Fact fact, UUID application) {
        entries(fact).add(application.toString());
    }

    private void note(Fact fact, UUID application, String stage) {
        entries(fact).add(Book.at(application, stage));
    }

    private Set<String> entries(Fact fact) {
        return facts.computeIfAbsent(fact, any -> new HashSet<>());
    }

    /** The applications, or applications at stages, with this fact. */
    public Set<String> of(Fact fact) {
        if (fact == Fact.FOUND_ELIGIBLE) {
            Set<String> stillIn = new HashSet<>();
            eligible.forEach(application -> stillIn.add(application.toString()));
            stillIn.removeAll(of(Fact.APPLICATION_WITHDRAWN));
            return stillIn;
        }
        return facts.getOrDefault(fact, Set.of());
    }

    /** Obligations of that kind whose e-mail was handed over. */
    public Set<UUID> sent(String kind) {
        return sent.getOrDefault(kind, Set.of());
    }

    /** The number of candidates told by telephone. */
    public long called(String kind) {
        return called.getOrDefault(kind, Set.of()).size();
    }

    /** The number with which the vacancy was sealed. */
    public long sealed() {
        return sealed;
    }

    /** Different events about the vacancy. */
    public long events() {
        return ids.size();
    }

    /** Records that are repeated with the same id; harmless. */
    public long repeats() {
        return repeats;
    }

    /** Events that repeat the statement of an event with another id. */
    public long statedTwice() {
        return statedTwice;
    }
}
