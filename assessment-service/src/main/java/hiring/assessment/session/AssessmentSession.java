package hiring.assessment.session;

import com.fasterxml.uuid.Generators;
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

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<SessionAssessor> assessors;

    protected AssessmentSession() {
        // For Hibernate
    }

    AssessmentSession(UUID vacancyId, String stageCode, SessionDraft draft) {
        this.id = Generators.timeBasedEpochGenerator().generate();
        this.vacancyId = vacancyId;
        this.stageCode = stageCode;
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

    UUID vacancyId() {
        return vacancyId;
    }

    String stageCode() {
        return stageCode;
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }

    String place() {
        return place;
    }

    /** Empty where the place is no room. */
    Optional<String> room() {
        return Optional.ofNullable(room);
    }

    boolean has(UUID assessor) {
        return assessors.stream().anyMatch(other -> other.id().equals(assessor));
    }

    Span span() {
        return new Span(startsAt, endsAt);
    }

    int capacity() {
        return capacity;
    }

    int taken() {
        return taken;
    }

    List<SessionAssessor> assessors() {
        return assessors;
    }

    boolean hasBegun(Instant now) {
        return !now.isBefore(startsAt);
    }

    boolean isOf(UUID vacancy, String stage) {
        return vacancyId.equals(vacancy) && stageCode.equals(stage);
    }

    boolean isFull() {
        return taken >= capacity;
    }

    void take() {
        if (isFull()) {
            throw new IllegalStateException("Session %s has no place left".formatted(id));
        }
        taken++;
    }

    void free() {
        taken--;
    }
}
