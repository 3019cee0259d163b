package hiring.vacancy.content;

import com.fasterxml.uuid.Generators;
import hiring.kit.audit.Audit;
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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An organisation's texts and grades are written here. A new text is one more row; what was in force stays to be read.
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
     * Empty where a text of the kind begins on that day already. Two at the same moment: the unique index refuses the
     * second one.
     */
    @Transactional
    public Optional<ContentBlock> add(
            String organisation, ContentKind kind, @Nullable String level, LocalDate effectiveFrom, ContentBody body) {
        String ofLevel = Objects.requireNonNullElse(level, ContentBlock.ALL_LEVELS);
        if (blocks.isTaken(organisation, kind, ofLevel, effectiveFrom)) {
            return Optional.empty();
        }
        ContentBlock block = new ContentBlock(
                Generators.timeBasedEpochGenerator().generate(), organisation, kind, ofLevel, effectiveFrom, body);
        blocks.persistAndFlush(block);
        audit.record("content.added", block.id());
        return Optional.of(block);
    }

    /**
     * Corrects a text; packs that are published keep the one they were published with.
     *
     * @param check looks at what is there, and throws where it is not what was expected, or the new body does not fit
     */
    @Transactional
    public Optional<ContentBlock> correct(UUID id, ContentBody body, Consumer<ContentBlock> check) {
        return blocks.locked(id).map(block -> {
            check.accept(block);
            block.correct(body);
            blocks.flush();
            audit.record("content.corrected", id);
            return block;
        });
    }

    /** Empty where a row of the grade begins on that day already. */
    @Transactional
    public Optional<GradeTerms> addGrade(
            UUID person,
            String organisation,
            Grade grade,
            LocalDate effectiveFrom,
            int noticeMonths,
            AnnualLeave annualLeave) {
        if (gradeTable.isTaken(organisation, grade, effectiveFrom)) {
            return Optional.empty();
        }
        GradeTerms row = new GradeTerms(
                Generators.timeBasedEpochGenerator().generate(),
                organisation,
                grade,
                effectiveFrom,
                noticeMonths,
                annualLeave,
                person,
                clock.instant());
        gradeTable.persistAndFlush(row);
        audit.record("grade-terms.added", row.id());
        return Optional.of(row);
    }

    /** What became of a correction. */
    public sealed interface CorrectionOutcome {

        record Corrected(GradeTerms row) implements CorrectionOutcome {}

        record NoSuchRow() implements CorrectionOutcome {}

        /** Somebody has corrected it before: the later row is the one to look at. */
        record AlreadyCorrected() implements CorrectionOutcome {}

        record NothingChanged() implements CorrectionOutcome {}
    }

    /**
     * Puts another row in the place of one with a mistake, from the same day on. Vacancies that were sent to review
     * have what was in force then, and packs that are published keep it.
     */
    @Transactional
    public CorrectionOutcome correctGrade(
            UUID person, UUID id, int noticeMonths, AnnualLeave annualLeave, String reason) {
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
        GradeTerms right = wrong.correctedBy(
                Generators.timeBasedEpochGenerator().generate(),
                noticeMonths,
                annualLeave,
                reason,
                person,
                clock.instant());
        // The old row has to leave the index of what is in force before the new one comes into it
        gradeTable.flush();
        gradeTable.persistAndFlush(right);
        audit.record("grade-terms.corrected", right.id(), Map.of("corrects", id.toString()));
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
