package hiring.vacancy.advert.rest;

import hiring.kit.text.Purpose;
import hiring.kit.text.Written;
import hiring.vacancy.advert.BoardQuery;
import hiring.vacancy.advert.BoardSort;
import hiring.vacancy.advert.Facet;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search of the board; findings name them. */
record BoardParameters(
        @QueryParam("q") @Size(max = LONGEST_WORDS) @Pattern(regexp = TEXT) @Written(Purpose.LINE) @Nullable
        String q,

        @QueryParam("directorate") @Size(max = MOST_VALUES)
        List<@Size(max = LONGEST_VALUE) @Pattern(regexp = TEXT) @Written(Purpose.LINE) String> directorate,

        @QueryParam("division") @Size(max = MOST_VALUES)
        List<@Size(max = LONGEST_VALUE) @Pattern(regexp = TEXT) @Written(Purpose.LINE) String> division,

        @QueryParam("location") @Size(max = MOST_VALUES)
        List<@Size(max = LONGEST_VALUE) @Pattern(regexp = TEXT) @Written(Purpose.LINE) String> location,

        @QueryParam("grade") @Size(max = MOST_VALUES)
        List<@Size(max = LONGEST_VALUE) @Pattern(regexp = TEXT) @Written(Purpose.LINE) String> grade,

        @QueryParam("contract") @Size(max = MOST_VALUES)
        List<@Size(max = LONGEST_VALUE) @Pattern(regexp = TEXT) @Written(Purpose.LINE) String> contract,

        @QueryParam("programme") @Size(max = MOST_VALUES)
        List<@Size(max = LONGEST_VALUE) @Pattern(regexp = TEXT) @Written(Purpose.LINE) String> programme) {

    private static final int MOST_VALUES = 20;
    private static final int LONGEST_VALUE = 300;
    private static final int LONGEST_WORDS = 200;
    /** For callers who read the API; the purpose refuses more than this. */
    private static final String TEXT = "[^\\x00-\\x1F\\x7F]*";

    BoardQuery query(@Nullable BoardSort sort) {
        return BoardQuery.of(
                q,
                Map.of(
                        Facet.DIRECTORATE, directorate,
                        Facet.DIVISION, division,
                        Facet.LOCATION, location,
                        Facet.GRADE, grade,
                        Facet.CONTRACT, contract,
                        Facet.PROGRAMME, programme),
                sort);
    }
}
