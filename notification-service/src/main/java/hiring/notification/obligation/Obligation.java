package hiring.notification.obligation;

import hiring.events.CallCompleted;
import hiring.events.NotificationFailed;
import hiring.events.NotificationSent;
import hiring.events.ShortlistPublished;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import hiring.kit.calendar.CalendarRevision;
import hiring.kit.trace.Traces;
import hiring.notification.fact.Fact;
import hiring.notification.fact.FactKind;
import hiring.notification.fact.FactSubject;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A candidate must be told something, by one channel or several. */
@Entity
public class Obligation {

    @Id
    private UUID id;

    @Version
    private int version;

    // A unique index on it allows one obligation for each cause
    @SuppressWarnings("UnusedVariable") // Read by people and the database only
    private String cause;

    @Enumerated(EnumType.STRING)
    private NoticeKind kind;

    private UUID vacancyId;
    private UUID applicationId;
    private UUID candidateId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private String particulars;

    private int sequence;
    private int openChannels;

    // Empty for rows that are older than the column and not about a stage
    private String scope;

    private @Nullable Instant notAfter;

    // Of a decision on a stage; absent in rows that are older than the column
    private @Nullable Integer publication;

    @Enumerated(EnumType.STRING)
    private @Nullable FactKind retractedBy;

    @Enumerated(EnumType.STRING)
    private ObligationState state;

    private Instant causedAt;

    private Instant raisedAt;

    private @Nullable Instant doneAt;

    // The span that raised it; absent in rows that are older than the column
    private @Nullable String traceparent;

    protected Obligation() {
        // For Hibernate
    }

    /** An obligation that waits for the vacancy and the contact. */
    public Obligation(Cause cause, Instant now) {
        this.id = cause.obligationId();
        this.cause = cause.key();
        this.kind = cause.kind();
        this.vacancyId = cause.vacancyId().value();
        this.applicationId = cause.applicationId().value();
        this.candidateId = cause.candidateId().value();
        this.particulars = StoredParticulars.write(cause.particulars());
        this.sequence = CalendarRevision.of(cause.at());
        this.scope = cause.scope();
        this.notAfter = cause.particulars().notAfter();
        this.publication = cause.publication();
        this.state = ObligationState.WAITING;
        this.causedAt = cause.at().truncatedTo(ChronoUnit.MICROS);
        this.raisedAt = now;
        this.traceparent = Traces.current(applicationId);
    }

    /** Its channels are decided. */
    public void open(int channels) {
        if (channels < 1) {
            throw new IllegalArgumentException("An obligation without a channel would never be met");
        }
        state = state.become(ObligationState.OPEN);
        openChannels = channels;
    }

    /** One of its channels is done; the last one makes the obligation done. */
    public void channelDone(Instant now) {
        // A result may come after the cancellation: the message was already being sent
        if (state != ObligationState.OPEN) {
            return;
        }
        openChannels--;
        if (openChannels == 0) {
            state = state.become(ObligationState.DONE);
            doneAt = now;
        }
    }

    /** One of its channels failed, and another one that is open tells the same. */
    public void channelDropped() {
        if (state == ObligationState.OPEN && openChannels > 1) {
            openChannels--;
        }
    }

    /** A message or letter came back, and another channel is opened. Only while it still holds. */
    public void channelAdded() {
        if (state == ObligationState.DONE) {
            state = state.become(ObligationState.OPEN);
            doneAt = null;
        }
        openChannels++;
    }

    /** Whether it is told again after it came back: not where it was taken back or is too late. */
    public boolean mayBeToldAgain(Instant now) {
        return (state == ObligationState.OPEN || state == ObligationState.DONE) && mayBeTold(now);
    }

    /** Whether its channels are open. */
    public boolean isOpen() {
        return state == ObligationState.OPEN;
    }

    /** The first moment at which it is too late to tell; absent where it is never too late. */
    public @Nullable Instant notAfter() {
        return notAfter;
    }

    /**
     * Takes it back because of a later fact. What is not told yet is cancelled; what was told stays done, and a bounce
     * does not open it again.
     *
     * @return whether it was to be told until now
     */
    public boolean retract(FactKind fact) {
        if (retractedBy == null) {
            retractedBy = fact;
        }
        if (!state.next().contains(ObligationState.CANCELLED)) {
            return false;
        }
        state = state.become(ObligationState.CANCELLED);
        openChannels = 0;
        return true;
    }

    /** Whether it holds and is not too late. Checked again in the transaction that begins to tell it. */
    public boolean mayBeTold(Instant now) {
        return state != ObligationState.CANCELLED && retractedBy == null && !isPassed(now);
    }

    /** Whether its session has begun or its deadline has passed. */
    public boolean isPassed(Instant now) {
        return notAfter != null && !now.isBefore(notAfter);
    }

    /** Changes the end of the window that it announces. */
    public void endsAt(Instant end) {
        if (kind.invitesToWindow()) {
            notAfter = end;
        }
    }

    /** The fact that takes it back, out of the known ones; empty where it holds. */
    public Optional<FactKind> retractedBy(Collection<Fact> facts) {
        return Retraction.of(kind, scope, causedAt, facts);
    }

    /** The event that a written message about it was handed over. */
    public NotificationSent sentBy(NoticeChannel channel, Instant now) {
        return new NotificationSent(id, vacancyId, applicationId, kind.code(), channel.name(), now);
    }

    /** The event that a written message about it did not reach the candidate. */
    public NotificationFailed failedBy(NoticeChannel channel, Instant now) {
        return new NotificationFailed(id, vacancyId, applicationId, kind.code(), channel.name(), now);
    }

    /** The event that a recruiter has told it by telephone. */
    public CallCompleted toldByCall(Instant now) {
        return new CallCompleted(id, vacancyId, applicationId, kind.code(), now);
    }

    public UUID id() {
        return id;
    }

    public NoticeKind kind() {
        return kind;
    }

    public VacancyId vacancyId() {
        return new VacancyId(vacancyId);
    }

    public ApplicationId applicationId() {
        return new ApplicationId(applicationId);
    }

    public CandidateId candidateId() {
        return new CandidateId(candidateId);
    }

    /**
     * What its cause says beyond the kind.
     *
     * @param type that causes of this kind have
     */
    public <P extends Particulars> P particulars(Class<P> type) {
        return StoredParticulars.read(particulars, type);
    }

    /** Selects the facts that concern it. */
    public FactSubject subject() {
        return new FactSubject(applicationId(), vacancyId());
    }

    /** The stage or the offer that is announced; empty where it is about the whole application. */
    public String scope() {
        return scope;
    }

    /** Whether it tells a decision that replaces an earlier one. */
    public boolean isReplacement() {
        return publication != null && publication > ShortlistPublished.FIRST;
    }

    /** The number of the publication whose decision it tells; absent where it tells none, or in an old row. */
    public @Nullable Integer publication() {
        return publication;
    }

    /** Of the calendar entry: higher for a later fact, in any order of arrival. */
    public int sequence() {
        return sequence;
    }

    /** The fact that took it back; empty while it holds. */
    public Optional<FactKind> retractedBy() {
        return Optional.ofNullable(retractedBy);
    }

    public ObligationState state() {
        return state;
    }

    public Instant causedAt() {
        return causedAt;
    }

    /** Since when it must be told, by the service's clock. */
    public Instant raisedAt() {
        return raisedAt;
    }

    /** The span that its messages continue. */
    public @Nullable String traceparent() {
        return traceparent;
    }

    public @Nullable Instant doneAt() {
        return doneAt;
    }
}
