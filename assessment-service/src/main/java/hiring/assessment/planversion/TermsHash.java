package hiring.assessment.planversion;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import hiring.events.Progression;
import hiring.events.ScoringMatrix;
import hiring.events.SelectionStage;
import hiring.events.StagePart;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SHA-256 of what candidates are compared by: the matrix, the progression and the named parts of a stage as
 * canonical JSON, with properties in the order of their names and without absent ones. A field that is added to any of
 * them changes no hash of a stage without it. Windows of parts are dates, like the window of the stage, and not hashed.
 */
public final class TermsHash {

    private static final ObjectMapper CANONICAL = JsonMapper.builder()
            .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .build();

    private TermsHash() {}

    private record Hashed(
            @Nullable ScoringMatrix matrix,
            Progression progression,
            @Nullable List<StagePart> parts) {}

    /** In hexadecimal digits. */
    public static String of(SelectionStage stage) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(canonical(stage).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    static String canonical(SelectionStage stage) {
        try {
            return CANONICAL.writeValueAsString(
                    new Hashed(stage.matrix(), stage.progression(), stage.partsWithoutWindows()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stage %s cannot be written as JSON".formatted(stage.code()), e);
        }
    }
}
