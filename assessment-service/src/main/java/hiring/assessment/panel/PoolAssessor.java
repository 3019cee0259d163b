package hiring.assessment.panel;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import hiring.kit.id.TimeOrderedIds;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** An assessor of a vacancy's reviews. */
@Entity
@Table(name = "pool_assessor")
public class PoolAssessor {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID vacancyId;

    private UUID assessorId;

    private String name;

    private boolean active;

    private int assigned;

    protected PoolAssessor() {
        // For Hibernate
    }

    PoolAssessor(VacancyId vacancyId, StaffId assessorId, String name) {
        this.id = TimeOrderedIds.next();
        this.vacancyId = vacancyId.value();
        this.assessorId = assessorId.value();
        this.name = name;
        this.active = true;
    }

    UUID vacancyId() {
        return vacancyId;
    }

    public UUID assessorId() {
        return assessorId;
    }

    public String name() {
        return name;
    }

    boolean active() {
        return active;
    }

    public int assigned() {
        return assigned;
    }

    void join(String asName) {
        name = asName;
        active = true;
    }

    void leave() {
        active = false;
    }

    /** A sheet was taken back unscored. */
    void takeBack() {
        assigned--;
    }

    void give() {
        assigned++;
    }
}
