package hiring.vacancy.content;

import hiring.vacancy.document.Grade;
import hiring.vacancy.document.Organisation.Content;
import hiring.vacancy.document.OrganisationContent;
import hiring.vacancy.document.OrganisationContent.GradeRow;
import hiring.vacancy.document.VacancyDocument;
import hiring.vacancy.element.Block;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts an organisation's content and the terms of the grade into a vacancy that refers to them. */
@ApplicationScoped
public class FillVacancy {

    private final ContentBlocks blocks;
    private final GradeTable gradeTable;

    FillVacancy(ContentBlocks blocks, GradeTable gradeTable) {
        this.blocks = blocks;
        this.gradeTable = gradeTable;
    }

    /** Fills the document with the content in force on the day that the vacancy names, or today. */
    @Transactional
    public VacancyDocument fill(VacancyDocument vacancy, Instant now) {
        Content content = vacancy.organisation().content();
        if (content == null) {
            return OrganisationContent.NONE.fill(vacancy);
        }
        return contentOf(content, dayOf(content, vacancy, now), vacancy.post().grade())
                .fill(vacancy);
    }

    /**
     * The row of the vacancy's grade that is in force then; empty where it refers to no content, or the table has no
     * such row.
     */
    @Transactional
    public Optional<GradeRow> gradeRow(VacancyDocument vacancy, Instant now) {
        Content content = vacancy.organisation().content();
        String grade = vacancy.post().grade();
        if (content == null || grade == null) {
            return Optional.empty();
        }
        return gradeTable
                .inForce(content.from(), Grade.of(grade), dayOf(content, vacancy, now))
                .map(GradeTerms::row);
    }

    private static LocalDate dayOf(Content content, VacancyDocument vacancy, Instant now) {
        LocalDate named = content.on();
        return named == null ? now.atZone(vacancy.timetable().zone()).toLocalDate() : named;
    }

    private OrganisationContent contentOf(Content content, LocalDate on, @Nullable String grade) {
        Map<ContentKind, ContentBody> found = new EnumMap<>(ContentKind.class);
        String level = Objects.requireNonNullElse(content.level(), ContentBlock.ALL_LEVELS);
        for (ContentBlock block : blocks.inForce(content.from(), level, on)) {
            found.put(block.kind(), block.body());
        }
        GradeRow row = grade == null
                ? null
                : gradeTable
                        .inForce(content.from(), Grade.of(grade), on)
                        .map(GradeTerms::row)
                        .orElse(null);
        ContentBody politics = found.get(ContentKind.POLITICAL_ARRANGEMENTS);
        ContentBody structure = found.get(ContentKind.STRUCTURE);
        ContentBody values = found.get(ContentKind.VALUES);
        ContentBody responsibilities = found.get(ContentKind.RESPONSIBILITIES);
        ContentBody terms = found.get(ContentKind.WORKING_FOR_US);
        return new OrganisationContent(
                blocksOf(found, ContentKind.INTRODUCTION),
                blocksOf(found, ContentKind.AIMS),
                politics == null ? null : politics.politicalArrangements(),
                structure == null ? null : structure.structure(),
                values == null ? null : values.values(),
                blocksOf(found, ContentKind.COMMITMENTS),
                blocksOf(found, ContentKind.AREA),
                responsibilities == null ? null : responsibilities.responsibilities(),
                terms == null ? null : terms.workingForUs(),
                row);
    }

    private static List<Block> blocksOf(Map<ContentKind, ContentBody> found, ContentKind kind) {
        ContentBody body = found.get(kind);
        return body == null || body.blocks() == null ? List.of() : body.blocks();
    }
}
