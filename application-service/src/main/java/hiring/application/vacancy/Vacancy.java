package hiring.application.vacancy;

import hiring.events.VacancyPublished;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** A published vacancy as this service knows it. */
@Entity
public class Vacancy {

    @Id
    private UUID id;

    @Version
    private int version;

    private int revision;

    private String reference;

    private String title;

    private String organisation;

    private String timeZone;

    private Instant opensAt;

    private Instant closesAt;

    private int openings;

    private @Nullable LocalDate startsOn;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private VacancyTerms terms;

    private @Nullable Instant sealedAt;

    private @Nullable Integer sealedCount;

    protected Vacancy() {
        // For Hibernate
    }

    /** A vacancy that was published for the first time, as far as this service knows. */
    Vacancy(VacancyPublished published) {
        id = published.vacancyId();
        take(published);
    }

    // An older revision can arrive after a newer one where a dead letter is replayed
    void publishAgain(VacancyPublished published) {
        if (published.revision() > revision) {
            take(published);
        }
    }

    private void take(VacancyPublished published) {
        revision = published.revision();
        reference = published.reference();
        title = published.title();
        organisation = published.organisation();
        timeZone = published.timeZone();
        opensAt = published.opensAt();
        closesAt = published.closesAt();
        openings = published.openings();
        startsOn = published.startsOn();
        terms = VacancyTerms.of(published);
    }

    public boolean isOpenYet(Instant now) {
        return !now.isBefore(opensAt);
    }

    /**
     * Whether it is too late to begin or submit an application. The announcement of the closing plays no part; and once what was submitted
     * is counted, nothing is added to it, whatever a clock says then.
     */
    public boolean hasClosed(Instant now) {
        return isSealed() || !now.isBefore(closesAt);
    }

    public boolean isSealed() {
        return sealedAt != null;
    }

    /** Records how many applications were submitted; there will never be more. */
    public void seal(int submitted, Instant now) {
        if (isSealed() || now.isBefore(closesAt)) {
            throw new IllegalStateException("Vacancy %s cannot be sealed at %s".formatted(id, now));
        }
        sealedAt = now;
        sealedCount = submitted;
    }

    public UUID id() {
        return id;
    }

    public int revision() {
        return revision;
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

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public Instant opensAt() {
        return opensAt;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public int openings() {
        return openings;
    }

    public @Nullable LocalDate startsOn() {
        return startsOn;
    }

    public VacancyTerms terms() {
        return terms;
    }

    public @Nullable Integer sealedCount() {
        return sealedCount;
    }
}
