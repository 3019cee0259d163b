package hiring.vacancy.template;

import hiring.events.id.StaffId;
import hiring.vacancy.timetable.PlannedStage;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A template to draft vacancies from, independent of the vacancy it was made from. */
@Entity
public class VacancyTemplate {

    @Id
    private UUID id;

    @Version
    private int version;

    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private VacancyPattern document;

    private UUID createdBy;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected VacancyTemplate() {
        // For Hibernate
    }

    VacancyTemplate(UUID id, String name, VacancyPattern document, StaffId createdBy, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.document = document;
        this.createdBy = createdBy.value();
        this.createdAt = createdAt;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The title of the post. */
    public String title() {
        return document.post().title();
    }

    /** Codes of the stages that need dates or a decision about them, in their order. */
    public List<String> stages() {
        return document.stages().stream().map(PlannedStage::code).toList();
    }

    VacancyPattern pattern() {
        return document;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
