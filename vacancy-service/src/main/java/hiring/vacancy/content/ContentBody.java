package hiring.vacancy.content;

import hiring.vacancy.document.Block;
import hiring.vacancy.document.GeneralTerms;
import hiring.vacancy.document.Organisation.PoliticalArrangements;
import hiring.vacancy.document.Organisation.Structure;
import hiring.vacancy.document.Organisation.Values;
import hiring.vacancy.document.Post.Responsibilities;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The content of a block: the one part that its kind has. */
public record ContentBody(
        @Nullable List<Block> blocks,
        @Nullable PoliticalArrangements politicalArrangements,
        @Nullable Structure structure,
        @Nullable Values values,
        @Nullable Responsibilities responsibilities,
        @Nullable GeneralTerms workingForUs) {}
