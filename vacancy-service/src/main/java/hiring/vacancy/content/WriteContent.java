package hiring.vacancy.content;

import hiring.events.id.StaffId;
import hiring.kit.audit.Audit;
import hiring.kit.id.TimeOrderedIds;
import hiring.kit.problem.FieldError;
import hiring.kit.version.ExpectedVersion;
import hiring.vacancy.audit.VacancyAction;
import hiring.vacancy.document.Grade;
import hiring.vacancy.document.OrganisationContent.GradeRow;
import hiring.vacancy.document.Terms.AnnualLeave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Adds and corrects an organisation's texts and grades. A new text is one more row; earlier ones stay.
 */
@ApplicationScoped
public class WriteContent {

    private final ContentBlocks blocks;
    private final GradeTable gradeTable;
    private final Audit audit;
    private final InstantSource clock;

    WriteContent(ContentBlocks blocks, GradeTable gradeTable, Audit audit, InstantSource clock) {
        this.blocks = blocks;
        this.gradeTable = gradeTable;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Adds a text; empty where a text of the kind begins on that day already (a unique index decides races).
     */
    @Transactional
    public Optional<ContentBlock> add(
            String organisation, ContentKind kind, @Nullable String level, LocalDate effectiveFrom, ContentBody body) {
        String ofLevel = Objects.requireNonNullElse(level, ContentBlock.ALL_LEVELS);
        if (blocks.isTaken(organisation, kind, ofLevel, effectiveFrom)) {
            return Optional.empty();
        }
        ContentBlock block = new ContentBlock(TimeOrderedIds.next(), organisation, kind, ofLevel, effectiveFrom, body);
        blocks.persistAndFlush(block);
        audit.record(VacancyAction.CONTENT_ADDED, block.id());
        return Optional.of(block);
    }

    /** The result of correcting a text. */
    public sealed interface TextOutcome {

        record Corrected(ContentBlock block) implements TextOutcome {}

        /** The body does not fit the kind of the text; every mistake. */
        record Invalid(List<FieldError> mistakes) implements TextOutcome {}

        /** The caller has read another version. */
        record Stale(long currentVersion) implements TextOutcome {}

        record NoSuchText() implements TextOutcome {}
    }

    /** Corrects a text; packs that are published keep the one they were published with. */
    @Transactional
    public TextOutcome correct(UUID id, ContentBody body, ExpectedVersion expected) {
        Optional<ContentBlock> found = blocks.locked(id);
        if (found.isEmpty()) {
            return new TextOutcome.NoSuchText();
        }
        ContentBlock block = found.get();
        if (!expected.matches(block.version())) {
            return new TextOutcome.Stale(block.version());
        }
        List<FieldError> mistakes = body.mistakes(block.kind());
        if (!mistakes.isEmpty()) {
            return new TextOutcome.Invalid(mistakes);
        }
        block.correct(body);
        blocks.flush();
        audit.record(VacancyAction.CONTENT_CORRECTED, id);
        return new TextOutcome.Corrected(block);
    }

    /** Adds a row of a grade; empty where one begins on that day already. */
    @Transactional
    public Optional<GradeTerms> addGrade(
            StaffId person,
            String organisation,
            Grade grade,
            LocalDate effectiveFrom,
            int noticeMonths,
            AnnualLeave annualLeave) {
        if (gradeTable.isTaken(organisation, grade, effectiveFrom)) {
            return Optional.empty();
        }
        GradeTerms row = new GradeTerms(
                TimeOrderedIds.next(),
                organisation,
                grade,
                effectiveFrom,
                noticeMonths,
                annualLeave,
                person,
                clock.instant());
        gradeTable.persistAndFlush(row);
        audit.record(VacancyAction.GRADE_TERMS_ADDED, row.id());
        return Optional.of(row);
    }

    /** The result of correcting a row of the table of grades. */
    public sealed interface CorrectionOutcome {

        record Corrected(GradeTerms row) implements CorrectionOutcome {}

        record NoSuchRow() implements CorrectionOutcome {}

        /** The row was corrected before; the later row is the one to correct. */
        record AlreadyCorrected() implements CorrectionOutcome {}

        record NothingChanged() implements CorrectionOutcome {}
    }

    /**
     * Replaces a row that has a mistake. Vacancies that were sent to review and published packs keep the old terms.
     */
    @Transactional
    public CorrectionOutcome correctGrade(
            StaffId person, UUID id, int noticeMonths, AnnualLeave annualLeave, String reason) {
        Optional<GradeTerms> found = gradeTable.locked(id);
        if (found.isEmpty()) {
            return new CorrectionOutcome.NoSuchRow();
        }
        GradeTerms wrong = found.get();
        if (wrong.superseded()) {
            return new CorrectionOutcome.AlreadyCorrected();
        }
        if (wrong.row().equals(new GradeRow(noticeMonths, annualLeave))) {
            return new CorrectionOutcome.NothingChanged();
        }
        GradeTerms right =
                wrong.correctedBy(TimeOrderedIds.next(), noticeMonths, annualLeave, reason, person, clock.instant());
        // The unique index of rows in force must lose the old row before it gets the new one
        gradeTable.flush();
        gradeTable.persistAndFlush(right);
        audit.record(VacancyAction.GRADE_TERMS_CORRECTED, right.id(), Map.of("corrects", id.toString()));
        return new CorrectionOutcome.Corrected(right);
    }

    @Transactional
    public List<ContentBlock> blocksOf(String organisation, @Nullable UUID after, int rows) {
        return blocks.listOf(organisation, after, rows);
    }

    @Transactional
    public List<GradeTerms> gradesOf(String organisation, @Nullable UUID after, int rows) {
        return gradeTable.listOf(organisation, after, rows);
    }
}
