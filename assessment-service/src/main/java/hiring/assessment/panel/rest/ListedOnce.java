package hiring.assessment.panel.rest;

import hiring.kit.problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A request lists each assessor once. */
public final class ListedOnce {

    private ListedOnce() {}

    /**
     * A finding for each assessor who is listed again. Checked together with the annotations of the request, so the
     * list, its elements and their ids may be null.
     */
    public static <T> List<FieldError> findings(@Nullable List<T> assessors, Function<T, @Nullable UUID> id) {
        List<FieldError> findings = new ArrayList<>();
        List<@Nullable T> listed = new ArrayList<>();
        if (assessors != null) {
            listed.addAll(assessors);
        }
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < listed.size(); i++) {
            T assessor = listed.get(i);
            UUID listedId = assessor == null ? null : id.apply(assessor);
            if (listedId != null && !seen.add(listedId)) {
                findings.add(
                        new FieldError("/assessors/%d/id".formatted(i), "duplicate", "This person is listed already"));
            }
        }
        return findings;
    }
}
