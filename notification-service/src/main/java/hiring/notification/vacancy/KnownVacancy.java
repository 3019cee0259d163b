package hiring.notification.vacancy;

import hiring.events.VacancyPublished;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A vacancy in the words of its latest publication. */
@Entity
public class KnownVacancy {

    @Id
    private UUID id;

    private int revision;
    private String reference;
    private String title;
    private String organisation;
    private String timeZone;
    private @Nullable String contactEmail;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Stages stages;

    /** The stages as one document. */
    record Stages(List<Stage> list) {

        Stages {
            list = List.copyOf(list);
        }
    }

    protected KnownVacancy() {
        // For Hibernate
    }

    public KnownVacancy(VacancyPublished event) {
        id = event.vacancyId();
        take(event);
    }

    /** An older publication that comes late, such as a dead letter that is replayed, changes nothing. */
    void update(VacancyPublished event) {
        if (event.revision() > revision) {
            take(event);
        }
    }

    private void take(VacancyPublished event) {
        revision = event.revision();
        reference = event.reference();
        title = event.title();
        organisation = event.organisation();
        timeZone = event.timeZone();
        contactEmail = event.contactEmail();
        stages = new Stages(event.stages().stream().map(Stage::of).toList());
    }

    public UUID id() {
        return id;
    }

    public String reference() {
        return reference;
    }

    public String title() {
        return title;
    }

    public String organisation() {
        return organisation;
    }

    /** The zone in which the vacancy's dates are meant. */
    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    /** Whom candidates may ask; absent where the vacancy names nobody. */
    public Optional<String> contactEmail() {
        return Optional.ofNullable(contactEmail);
    }

    public Optional<Stage> stage(@Nullable String code) {
        return stages.list().stream().filter(stage -> stage.code().equals(code)).findFirst();
    }
}
