package hiring.vacancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import hiring.events.SelectionStage;
import hiring.vacancy.document.VacancyDocument;
import java.util.List;

/** Documents for tests of rules, read from the packs without a service. */
public final class Documents {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    private Documents() {}

    public static VacancyDocument of(JsonNode json) {
        try {
            return MAPPER.treeToValue(json, VacancyDocument.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Stages as they are published. */
    public static List<SelectionStage> stages(JsonNode json) {
        return MAPPER.convertValue(json, new TypeReference<List<SelectionStage>>() {});
    }
}
