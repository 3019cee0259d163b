package hiring.assessment.calibration;

import hiring.events.id.StaffId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** An assessor's scores of the sample answers of a stage; final. */
@Entity
@Table(name = "calibration_sheet")
public class CalibrationSheet {

    @Id
    private UUID id;

    @SuppressWarnings("UnusedVariable") // Queries read it
    private UUID calibrationId;

    private UUID assessorId;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<AnchorScore> scores;

    private Instant scoredAt;

    protected CalibrationSheet() {
        // For Hibernate
    }

    CalibrationSheet(Calibration calibration, StaffId assessor, List<AnchorScore> scores, Instant now) {
        this.id = TimeOrderedIds.next();
        this.calibrationId = calibration.id();
        this.assessorId = assessor.value();
        this.scores = List.copyOf(scores);
        this.scoredAt = now;
    }

    public UUID assessorId() {
        return assessorId;
    }

    public List<AnchorScore> scores() {
        return scores;
    }

    public Instant scoredAt() {
        return scoredAt;
    }
}
