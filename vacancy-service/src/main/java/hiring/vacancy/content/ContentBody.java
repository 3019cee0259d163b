package hiring.vacancy.content;

import hiring.kit.problem.FieldError;
import hiring.vacancy.document.GeneralTerms;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Organisation.Structure;
import hiring.vacancy.document.Organisation.Values;
import hiring.vacancy.document.Post.Responsibilities;
import hiring.vacancy.element.Block;
import hiring.vacancy.rule.ContentRules;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a text: the one part that its kind has. */
public record ContentBody(
        @Nullable List<Block> blocks,
        @Nullable PoliticalArrangements politicalArrangements,
        @Nullable Structure structure,
        @Nullable Values values,
        @Nullable Responsibilities responsibilities,
        @Nullable GeneralTerms workingForUs) {

    /** What is wrong with a body of this kind: it has the one part of its kind, and its figures agree. */
    public List<FieldError> mistakes(ContentKind kind) {
        List<FieldError> findings = new ArrayList<>();
        boolean consistsOfBlocks = switch (kind) {
            case INTRODUCTION, AIMS, COMMITMENTS, AREA -> true;
            case POLITICAL_ARRANGEMENTS, STRUCTURE, VALUES, RESPONSIBILITIES, WORKING_FOR_US -> false;
        };
        part(findings, "/blocks", blocks, consistsOfBlocks);
        part(findings, "/politicalArrangements", politicalArrangements, kind == ContentKind.POLITICAL_ARRANGEMENTS);
        part(findings, "/structure", structure, kind == ContentKind.STRUCTURE);
        part(findings, "/values", values, kind == ContentKind.VALUES);
        part(findings, "/responsibilities", responsibilities, kind == ContentKind.RESPONSIBILITIES);
        part(findings, "/workingForUs", workingForUs, kind == ContentKind.WORKING_FOR_US);
        findings.addAll(ContentRules.findings("/politicalArrangements", politicalArrangements));
        return findings;
    }

    private static void part(List<FieldError> findings, String pointer, @Nullable Object part, boolean belongs) {
        if (belongs && part == null) {
            findings.add(new FieldError(pointer, "required", "Content of this kind consists of this"));
        } else if (!belongs && part != null) {
            findings.add(new FieldError(pointer, "not-for-kind", "Content of this kind does not have this"));
        }
    }
}
