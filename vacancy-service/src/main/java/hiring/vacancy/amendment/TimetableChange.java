package hiring.vacancy.amendment;

import hiring.events.TimetableChangeReason;
import hiring.events.id.StaffId;
import hiring.vacancy.lifecycle.Vacancy;
import hiring.vacancy.timetable.Timetable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A change of a published timetable: both timetables, who decided it and why. */
@Entity
public class TimetableChange {

    @EmbeddedId
    private Key key;

    @Enumerated(EnumType.STRING)
    private TimetableChangeReason reasonCode;

    private String reason;

    private UUID changedBy;

    private Instant changedAt;

    private Instant closesAtBefore;

    private Instant closesAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Timetable before;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Timetable after;

    /** The vacancy and the number of the change. */
    @Embeddable
    record Key(UUID vacancyId, int version) {}

    @SuppressWarnings("NullAway.Init")
    protected TimetableChange() {
        // For Hibernate
    }

    TimetableChange(
            Vacancy vacancy,
            TimetableChangeReason reasonCode,
            String reason,
            Timetable before,
            StaffId by,
            Instant now) {
        this.key = new Key(vacancy.id().value(), vacancy.timetableVersion());
        this.reasonCode = reasonCode;
        this.reason = reason;
        this.changedBy = by.value();
        this.changedAt = now;
        this.closesAtBefore = before.closingMoment().instant();
        this.closesAt = vacancy.closesAt();
        this.before = before;
        this.after = vacancy.document().timetable();
    }

    public int version() {
        return key.version();
    }

    public TimetableChangeReason reasonCode() {
        return reasonCode;
    }

    public String reason() {
        return reason;
    }

    public UUID changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }

    public Instant closesAtBefore() {
        return closesAtBefore;
    }

    public Instant closesAt() {
        return closesAt;
    }

    public Timetable before() {
        return before;
    }

    public Timetable after() {
        return after;
    }
}
