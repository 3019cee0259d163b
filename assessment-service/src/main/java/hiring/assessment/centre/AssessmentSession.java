package hiring.assessment.centre;

import hiring.assessment.participation.Candidacy;
import hiring.assessment.plan.KindTraits.SessionForm;
import hiring.assessment.sheet.Panellist;
import hiring.events.AssessmentEvent;
import hiring.events.InterviewScheduled;
import hiring.events.SessionAllocated;
import hiring.events.SessionPlaceReleased;
import hiring.events.id.StageCode;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A session of an assessment centre, or an interview's slot. */
@Entity
@Table(name = "assessment_session")
public class AssessmentSession {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID vacancyId;

    private String stageCode;

    private Instant startsAt;

    private Instant endsAt;

    private String place;

    private @Nullable String room;

    private int capacity;

    private int taken;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<SessionAssessor> assessors;

    protected AssessmentSession() {
        // For Hibernate
    }

    AssessmentSession(VacancyId vacancyId, StageCode stageCode, SessionDraft draft) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId.value();
        this.stageCode = stageCode.value();
        this.startsAt = draft.startsAt();
        this.endsAt = draft.endsAt();
        this.place = draft.place();
        this.room = Room.of(draft.place()).orElse(null);
        this.capacity = draft.capacity();
        this.assessors = draft.assessors();
    }

    public UUID id() {
        return id;
    }

    public VacancyId vacancyId() {
        return new VacancyId(vacancyId);
    }

    public StageCode stageCode() {
        return new StageCode(stageCode);
    }

    public Instant startsAt() {
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public String place() {
        return place;
    }

    /** Empty where the place is no room. */
    Optional<String> room() {
        return Optional.ofNullable(room);
    }

    boolean has(UUID assessor) {
        return assessors.stream().anyMatch(other -> other.id().equals(assessor));
    }

    public Span span() {
        return new Span(startsAt, endsAt);
    }

    public int capacity() {
        return capacity;
    }

    public int taken() {
        return taken;
    }

    public List<SessionAssessor> assessors() {
        return assessors;
    }

    /** The assessors, who get the sheets of all candidates in the session. */
    public List<Panellist> panel() {
        return assessors.stream()
                .map(assessor -> new Panellist(assessor.id(), assessor.role()))
                .toList();
    }

    public boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    public boolean isOf(UUID vacancy, String stage) {
        return vacancyId.equals(vacancy) && stageCode.equals(stage);
    }

    public boolean isFull() {
        return taken >= capacity;
    }

    /** Gives a candidate a place, and returns the invitation. A later one replaces an earlier one of the same stage. */
    public AssessmentEvent take(Candidacy who, SessionForm form, Instant now) {
        if (isFull()) {
            throw new IllegalStateException("Session %s has no place left".formatted(id));
        }
        taken++;
        return invitation(who, form, now);
    }

    /** The invitation of a candidate who has a place. A later one replaces an earlier one of the same stage. */
    public AssessmentEvent invitation(Candidacy who, SessionForm form, Instant now) {
        return switch (form) {
            case INTERVIEW ->
                new InterviewScheduled(
                        who.applicationId(),
                        who.vacancyId(),
                        who.candidateId(),
                        stageCode,
                        id,
                        startsAt,
                        endsAt,
                        place,
                        now);
            case GROUP ->
                new SessionAllocated(
                        who.applicationId(),
                        who.vacancyId(),
                        who.candidateId(),
                        stageCode,
                        id,
                        startsAt,
                        endsAt,
                        place,
                        now);
            case NONE -> throw new IllegalStateException("The stage %s has no sessions".formatted(stageCode));
        };
    }

    /** Changes time, place and capacity. */
    void change(SessionDraft draft) {
        if (draft.capacity() < taken) {
            throw new IllegalStateException("Session %s has %d candidates".formatted(id, taken));
        }
        startsAt = draft.startsAt();
        endsAt = draft.endsAt();
        place = draft.place();
        room = Room.of(draft.place()).orElse(null);
        capacity = draft.capacity();
    }

    /** Frees a place for a candidate who moves to another session, and is told of that one. */
    public void leave() {
        taken--;
    }

    /** Takes a place back; empty where the session has begun: candidates who were there are told nothing. */
    public Optional<SessionPlaceReleased> release(Candidacy who, SessionPlaceReleased.Reason reason, Instant now) {
        leave();
        return hasBegun(now)
                ? Optional.empty()
                : Optional.of(new SessionPlaceReleased(
                        who.applicationId(),
                        who.vacancyId(),
                        who.candidateId(),
                        stageCode,
                        id,
                        reason,
                        startsAt,
                        endsAt,
                        place,
                        now));
    }
}
