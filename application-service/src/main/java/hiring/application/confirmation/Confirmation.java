package hiring.application.confirmation;

import hiring.events.id.StaffId;
import hiring.events.id.VacancyId;
import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.jspecify.annotations.Nullable;

/** What one recruiter has prepared to confirm at once, which applications they were shown, and what came of it. */
@Entity
@Table(name = "eligibility_confirmation")
public class Confirmation {

    private static final int SMALLEST_SAMPLE = 3;
    private static final int LARGEST_SAMPLE = 10;

    @Id
    private UUID id;

    private UUID vacancyId;

    private UUID preparedBy;

    private Instant preparedAt;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> applications;

    @Basic
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<UUID> sample;

    private @Nullable Instant confirmedAt;

    private @Nullable String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private @Nullable Result result;

    protected Confirmation() {
        // For Hibernate
    }

    Confirmation(UUID id, VacancyId vacancyId, StaffId recruiter, List<UUID> applications, Instant now) {
        this.id = id;
        this.vacancyId = vacancyId.value();
        this.preparedBy = recruiter.value();
        this.preparedAt = now;
        this.applications = List.copyOf(applications);
        this.sample = sampleOf(applications, id.getMostSignificantBits() ^ id.getLeastSignificantBits());
    }

    /**
     * What was done with each.
     *
     * @param refused those that were not decided, each with its reason
     */
    public record Result(int confirmed, List<Refused> refused) {

        public Result {
            refused = List.copyOf(refused);
        }
    }

    /** One that is not confirmed. */
    public record Refused(UUID applicationId, String code) {}

    /** A random tenth, at least three and at most ten. */
    static List<UUID> sampleOf(List<UUID> all, long seed) {
        int size = Math.min(all.size(), Math.clamp(all.size() / 10, SMALLEST_SAMPLE, LARGEST_SAMPLE));
        List<UUID> rest = new ArrayList<>(all);
        SplittableRandom random = new SplittableRandom(seed);
        List<UUID> drawn = new ArrayList<>();
        while (drawn.size() < size) {
            drawn.add(rest.remove(random.nextInt(rest.size())));
        }
        return List.copyOf(drawn);
    }

    void confirm(String why, Result outcome, Instant now) {
        reason = why;
        result = outcome;
        confirmedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID vacancyId() {
        return vacancyId;
    }

    public StaffId preparedBy() {
        return new StaffId(preparedBy);
    }

    public Instant preparedAt() {
        return preparedAt;
    }

    public List<UUID> applications() {
        return applications;
    }

    public List<UUID> sample() {
        return sample;
    }

    public @Nullable Instant confirmedAt() {
        return confirmedAt;
    }

    /** Null until it is confirmed. */
    public @Nullable String reason() {
        return reason;
    }

    /** Null until it is confirmed. */
    public @Nullable Result result() {
        return result;
    }
}
