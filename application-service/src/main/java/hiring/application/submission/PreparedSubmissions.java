package hiring.application.submission;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hiring.application.application.Application;
import hiring.application.application.ApplicationStatus;
import hiring.application.application.Applications;
import hiring.application.application.Eligibility;
import hiring.application.application.Screening;
import hiring.application.application.Timeliness;
import hiring.application.candidate.Contact;
import hiring.application.dossier.Dossier;
import hiring.application.eligibility.Proposal;
import hiring.application.form.FormCounts;
import hiring.application.vacancy.Vacancy;
import hiring.events.StageAdjustment;
import hiring.events.id.ApplicationId;
import hiring.events.id.CandidateId;
import hiring.events.id.VacancyId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the submission of a draft will store, made when the draft is saved, and the two statements of a submission
 * that finds it so: the way in and the write. They are sent over JDBC, as the outbox's are: on the last day most
 * candidates submit, and neither statement needs an entity.
 */
@ApplicationScoped
public class PreparedSubmissions {

    private static final String ENTER = "select * from enter_submission(?, ?)";

    private static final String SUBMIT = """
            with prepared as (
                delete from prepared_submission where application_id = ? returning *
            ), frozen as (
                insert into submitted_form (application_id, canonical) select application_id, canonical from prepared
            )
            """ + Applications.SUBMIT_PREPARED;

    private static final String KEEP = """
            insert into prepared_submission (application_id, rules, version, vacancy_version, privacy_notice,
                prepared_on, canonical, sha256, guaranteed, findings, proposal, adjustments, counts)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, cast(? as jsonb), ?)
            on conflict (application_id) do update set rules = excluded.rules, version = excluded.version,
                vacancy_version = excluded.vacancy_version, privacy_notice = excluded.privacy_notice,
                prepared_on = excluded.prepared_on, canonical = excluded.canonical, sha256 = excluded.sha256,
                guaranteed = excluded.guaranteed, findings = excluded.findings, proposal = excluded.proposal,
                adjustments = excluded.adjustments, counts = excluded.counts
            """;

    // As Hibernate writes the same column
    private static final JsonMapper MAPPER = new JsonMapper();

    private final Session session;

    PreparedSubmissions(Session session) {
        this.session = session;
    }

    /**
     * The way in to a candidate's application, through its vacancy: neither changes before this transaction ends.
     * Many submissions share the vacancy; see {@link hiring.application.vacancy.Vacancies#sharing}. Empty when the
     * candidate has no such application.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Entrance> enter(CandidateId candidate, ApplicationId application) {
        session.flush();
        return session.doReturningWork(connection -> {
            try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
                enter.setObject(1, candidate.value());
                enter.setObject(2, application.value());
                try (ResultSet row = enter.executeQuery()) {
                    return row.next() ? Optional.of(entrance(row)) : Optional.empty();
                }
            }
        });
    }

    private static Entrance entrance(ResultSet row) throws SQLException {
        String name = row.getString("e_name");
        OffsetDateTime extendedUntil = row.getObject("e_extended_until", OffsetDateTime.class);
        return new Entrance(
                new VacancyId(row.getObject("e_vacancy", UUID.class)),
                row.getInt("e_vacancy_version"),
                ApplicationStatus.valueOf(row.getString("e_status")),
                extendedUntil == null ? null : extendedUntil.toInstant(),
                name == null ? null : new Contact(name, row.getString("e_email"), row.getString("e_telephone")),
                row.getBoolean("e_is_current") ? ready(row) : null,
                row.getBoolean("e_has_prepared"));
    }

    private static ReadySubmission ready(ResultSet row) throws SQLException {
        return new ReadySubmission(
                row.getInt("e_rules"),
                row.getInt("e_prepared_for"),
                row.getString("e_privacy_notice"),
                row.getObject("e_prepared_on", LocalDate.class),
                row.getString("e_sha256"),
                row.getBoolean("e_guaranteed"),
                Proposal.valueOf(row.getString("e_proposal")),
                adjustments(row.getString("e_adjustments")),
                List.of((Integer[]) row.getArray("e_counts").getArray()));
    }

    /**
     * Submits the draft with what was prepared for it; the caller holds it since {@link #enter} and has checked all
     * else.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void submit(
            ApplicationId application,
            Vacancy vacancy,
            Contact contact,
            Eligibility eligibility,
            Timeliness taken,
            Instant now) {
        // The statement goes past the entities of the session: what they hold is written before, and read anew after
        session.flush();
        int submitted = session.doReturningWork(connection -> {
            try (PreparedStatement submit = connection.prepareStatement(SUBMIT)) {
                submit.setObject(1, application.value());
                submit.setString(2, taken.name());
                submit.setObject(3, now.atOffset(ZoneOffset.UTC));
                submit.setString(4, vacancy.reference());
                submit.setString(5, contact.name());
                submit.setString(6, contact.email());
                submit.setString(7, contact.telephone());
                submit.setObject(8, vacancy.packVersion(), Types.INTEGER);
                submit.setString(9, nameOf(eligibility.status()));
                submit.setString(10, nameOf(eligibility.decidedBy()));
                Instant decidedAt = eligibility.decidedAt();
                submit.setObject(
                        11,
                        decidedAt == null ? null : decidedAt.atOffset(ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE);
                return submit.executeUpdate();
            }
        });
        if (submitted != 1) {
            throw new IllegalStateException("Application %s changed under its lock".formatted(application));
        }
        session.clear();
    }

    private static @Nullable String nameOf(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    /** Whether all that a submission of this draft stores follows from its form and the vacancy. */
    private static boolean fits(Application application) {
        return application.status() == ApplicationStatus.DRAFT
                && !application.hasDocuments()
                && application.renews() == null;
    }

    /** Keeps what a submission of a complete draft will store; otherwise nothing is kept any more. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void prepare(Dossier dossier, LocalDate today) {
        Application application = dossier.application();
        if (dossier.checklist().complete() && fits(application)) {
            keep(application, dossier, today);
        } else {
            forget(application.id());
        }
    }

    private void keep(Application application, Dossier dossier, LocalDate today) {
        // Whether a bar is met is only known at the submission; what is prepared does not count for a barred candidate
        PreparedSubmission prepared = PreparedSubmission.of(
                application,
                List.of(),
                dossier.vacancy(),
                dossier.contact(),
                dossier.privacyNoticeVersion(),
                today,
                Optional.empty());
        session.doWork(connection -> {
            try (PreparedStatement keep = connection.prepareStatement(KEEP)) {
                keep.setObject(1, application.id().value());
                keep.setInt(2, ReadySubmission.RULES);
                keep.setInt(3, application.version());
                keep.setInt(4, dossier.vacancy().version());
                keep.setString(5, dossier.privacyNoticeVersion());
                keep.setDate(6, Date.valueOf(today));
                keep.setString(7, prepared.canonical());
                keep.setString(8, prepared.sha256());
                Screening screening = prepared.screening();
                keep.setBoolean(9, screening.guaranteedInterview());
                keep.setString(10, json(screening.findings()));
                keep.setString(11, nameOf(screening.proposal()));
                List<StageAdjustment> adjustments = application.form().adjustmentsForPlanning();
                keep.setString(12, adjustments.isEmpty() ? null : json(adjustments));
                keep.setArray(13, counts(connection, application));
                keep.executeUpdate();
            }
        });
    }

    private static java.sql.Array counts(Connection connection, Application application) throws SQLException {
        return connection.createArrayOf("int", ReadySubmission.numbersOf(FormCounts.of(application.form(), 0)));
    }

    private static String json(List<?> values) {
        try {
            return MAPPER.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was prepared cannot be written", e);
        }
    }

    private static List<StageAdjustment> adjustments(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try {
            return MAPPER.readValue(json, new TypeReference<List<StageAdjustment>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was prepared cannot be read", e);
        }
    }

    /** Removes what is kept for a draft. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(ApplicationId application) {
        session.doWork(connection -> {
            try (PreparedStatement forget =
                    connection.prepareStatement("delete from prepared_submission where application_id = ?")) {
                forget.setObject(1, application.value());
                forget.executeUpdate();
            }
        });
    }
}
