package hiring.application.qualification;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Frameworks of qualification levels. */
// frameworks.csv maps their levels to each other
@Schema(name = "QualificationFramework")
public enum Framework {
    RQF,
    CQFW,
    FHEQ,
    /** Scotland, with levels 1 to 12. */
    SCQF,
    /** Ireland, with levels 1 to 10. */
    NFQ,
    /** The European framework, to which other countries refer their levels. */
    EQF;

    /**
     * The level of the Regulated Qualifications Framework; empty below its level 1 and if no single level corresponds.
     */
    public OptionalInt toRqf(int level) {
        Integer found = Rows.LEVELS.getOrDefault(this, Map.of()).get(level);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private static final class Rows {

        static final Map<Framework, Map<Integer, Integer>> LEVELS = read();

        private static Map<Framework, Map<Integer, Integer>> read() {
            Map<Framework, Map<Integer, Integer>> levels = new HashMap<>();
            for (List<String> row : Table.rows(Framework.class, "frameworks.csv", 3)) {
                if (!row.get(2).isEmpty()) {
                    levels.computeIfAbsent(Framework.valueOf(row.get(0)), framework -> new HashMap<>())
                            .put(Integer.valueOf(row.get(1)), Integer.valueOf(row.get(2)));
                }
            }
            if (!levels.keySet().containsAll(Arrays.asList(Framework.values()))) {
                throw new IllegalStateException("frameworks.csv lacks a framework: " + levels.keySet());
            }
            return Map.copyOf(levels);
        }
    }
}
