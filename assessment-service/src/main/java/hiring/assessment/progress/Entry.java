package hiring.assessment.progress;

import com.fasterxml.uuid.Generators;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
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

/** An application at a stage. */
@Entity
@Table(name = "entry")
public class Entry {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "application_id")
    private Candidacy candidacy;

    private UUID vacancyId;

    private String stageCode;

    @Enumerated(EnumType.STRING)
    private EntryStatus status;

    @Enumerated(EnumType.STRING)
    private @Nullable EntryReason reason;

    private @Nullable Instant invitedAt;

    private @Nullable Instant submittedAt;

    private @Nullable Integer mark;

    private @Nullable Instant answeredAt;

    private @Nullable UUID sessionId;

    private @Nullable Boolean attended;

    private int sheetsExpected;

    private int sheetsDone;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable List<LineTally> tally;

    protected Entry() {
        // For Hibernate
    }

    Entry(Candidacy candidacy, String stageCode) {
        this.id = Generators.timeBasedEpochGenerator().generate();
        this.candidacy = candidacy;
        this.vacancyId = candidacy.vacancyId();
        this.stageCode = stageCode;
        this.status = EntryStatus.WAITING;
    }

    public UUID id() {
        return id;
    }

    public Candidacy candidacy() {
        return candidacy;
    }

    public UUID applicationId() {
        return candidacy.applicationId();
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public String stageCode() {
        return stageCode;
    }

    public EntryStatus status() {
        return status;
    }

    public Optional<EntryReason> reason() {
        return Optional.ofNullable(reason);
    }

    public Optional<Integer> mark() {
        return Optional.ofNullable(mark);
    }

    public Optional<Instant> invitedAt() {
        return Optional.ofNullable(invitedAt);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Optional<Instant> answeredAt() {
        return Optional.ofNullable(answeredAt);
    }

    public Optional<UUID> sessionId() {
        return Optional.ofNullable(sessionId);
    }

    public Optional<Boolean> attended() {
        return Optional.ofNullable(attended);
    }

    public int sheetsDone() {
        return sheetsDone;
    }

    public int sheetsMissing() {
        return sheetsExpected - sheetsDone;
    }

    /** Empty until all scores are final, and for an entry that is complete without scores. */
    public List<LineTally> tally() {
        return tally == null ? List.of() : tally;
    }

    void invite(Instant now) {
        become(EntryStatus.INVITED);
        invitedAt = now;
    }

    /** The candidate has handed in something, or something else in its place. */
    public void handIn(Instant now) {
        if (status != EntryStatus.SUBMITTED) {
            become(EntryStatus.SUBMITTED);
        }
        submittedAt = now;
    }

    /** This many assessors are to score. */
    public void toScore(int sheets) {
        become(EntryStatus.TO_SCORE);
        sheetsExpected = sheets;
    }

    /** Others are to score than it was before; nobody has. */
    public void toScoreInstead(int sheets) {
        if (status != EntryStatus.TO_SCORE || sheetsDone > 0) {
            throw new IllegalStateException("Entry %s is %s with %d sheets".formatted(id, status, sheetsDone));
        }
        sheetsExpected = sheets;
    }

    /** One more sheet is final; true when it was the last. */
    public boolean sheetDone() {
        sheetsDone++;
        return sheetsDone == sheetsExpected;
    }

    /** All sheets are final. */
    public void scored(List<LineTally> scores) {
        become(EntryStatus.SCORED);
        tally = List.copyOf(scores);
    }

    /** The mark of a test, final once a decision is published. */
    public void marked(int newMark) {
        if (status != EntryStatus.SCORED) {
            become(EntryStatus.SCORED);
        }
        mark = newMark;
        reason = null;
    }

    /** The questionnaire was answered; that decides nothing, so the status stays. */
    public void answered(Instant now) {
        if (answeredAt == null) {
            answeredAt = now;
        }
    }

    public void place(UUID session) {
        sessionId = session;
    }

    /** The session does not take place; another place is to be given. */
    public void losePlace() {
        if (status == EntryStatus.TO_SCORE) {
            become(EntryStatus.WAITING);
            sheetsExpected = 0;
        }
        sessionId = null;
    }

    /** Came; where nobody scores, that is all there is to know. Also puts right a register that said otherwise. */
    public void attend() {
        boolean wasMissing = reason == EntryReason.DID_NOT_ATTEND;
        attended = true;
        reason = null;
        if (wasMissing && sheetsExpected > 0) {
            become(EntryStatus.TO_SCORE);
        } else if (sheetsExpected == 0 && status != EntryStatus.SCORED) {
            become(EntryStatus.SCORED);
        }
    }

    public void stayAway() {
        attended = false;
        complete(EntryReason.DID_NOT_ATTEND);
    }

    void complete(@Nullable EntryReason why) {
        if (status != EntryStatus.SCORED) {
            become(EntryStatus.SCORED);
        }
        reason = why;
    }

    public void progress() {
        become(EntryStatus.PROGRESSED);
    }

    public void notProgress() {
        become(EntryStatus.NOT_PROGRESSED);
    }

    void moveOn(@Nullable EntryReason why) {
        become(EntryStatus.PROGRESSED);
        reason = why;
    }

    void takeOut(EntryReason why) {
        become(EntryStatus.WITHDRAWN);
        reason = why;
        sessionId = null;
    }

    private void become(EntryStatus target) {
        if (!status.next().contains(target)) {
            throw new IllegalStateException("Entry %s cannot go from %s to %s".formatted(id, status, target));
        }
        status = target;
    }
}
