package hiring.assessment.calibration;

import hiring.assessment.calibration.LiveScoring.StageToScore;
import hiring.events.id.StaffId;
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
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** The sample answers of a stage. */
@Entity
@Table(name = "calibration")
public class Calibration {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID vacancyId;

    private String stageCode;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<AnchorAnswer> answers;

    private UUID preparedBy;

    private Instant preparedAt;

    private @Nullable Instant retiredAt;

    protected Calibration() {
        // For Hibernate
    }

    Calibration(VacancyId vacancyId, StageCode stageCode, List<AnchorAnswer> answers, StaffId by, Instant now) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId.value();
        this.stageCode = stageCode.value();
        this.answers = List.copyOf(answers);
        this.preparedBy = by.value();
        this.preparedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    String stageCode() {
        return stageCode;
    }

    boolean isOf(StageToScore stage) {
        return vacancyId.equals(stage.vacancyId()) && stageCode.equals(stage.stageCode());
    }

    /** Numbered from 1 in this order. */
    public List<AnchorAnswer> answers() {
        return answers;
    }

    public UUID preparedBy() {
        return preparedBy;
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    /** It does not hold any more. */
    void retire(Instant now) {
        retiredAt = retiredAt == null ? now : retiredAt;
    }

    void replace(List<AnchorAnswer> others, StaffId by, Instant now) {
        if (!answers.equals(others)) {
            answers = List.copyOf(others);
            preparedBy = by.value();
            preparedAt = now;
        }
    }
}
