package hiring.vacancy.content;

import com.fasterxml.uuid.Generators;
import hiring.kit.audit.Audit;
import hiring.vacancy.document.Grade;
import hiring.vacancy.document.Terms.AnnualLeave;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** An organisation's texts and grades are written here. A new text is one more row; what was in force stays to be read. */
@ApplicationScoped
public class WriteContent {

    private final ContentBlocks blocks;
    private final GradeTable gradeTable;
    private final Audit audit;

    WriteContent(ContentBlocks blocks, GradeTable gradeTable, Audit audit) {
        this.blocks = blocks;
        this.gradeTable = gradeTable;
        this.audit = audit;
    }

    /** Empty where a text of the kind begins on that day already. Two at the same moment: the unique index refuses the second one. */
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
            String organisation, Grade grade, LocalDate effectiveFrom, int noticeMonths, AnnualLeave annualLeave) {
        if (gradeTable.isTaken(organisation, grade, effectiveFrom)) {
            return Optional.empty();
        }
        GradeTerms row = new GradeTerms(
                Generators.timeBasedEpochGenerator().generate(),
                organisation,
                grade,
                effectiveFrom,
                noticeMonths,
                annualLeave);
        gradeTable.persistAndFlush(row);
        audit.record("grade-terms.added", row.id());
        return Optional.of(row);
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
