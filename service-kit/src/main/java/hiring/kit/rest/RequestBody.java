package hiring.kit.rest;

import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/**
 * A JSON body that a resource takes. It is read strictly (see {@link JsonBodyReader}): unknown fields, wrong types and
 * broken constraints are all named in one answer.
 */
public interface RequestBody {

    /**
     * What annotations cannot say, such as rules between fields. Called even where single fields are wrong, so that all
     * mistakes are named at once: fields may be null here whatever their type says.
     */
    default List<FieldError> findings() {
        return List.of();
    }

    /**
     * The same, for rules that depend on when they are asked. This is what is called; without such rules, it asks
     * {@link #findings()}.
     */
    default List<FieldError> findings(Instant now) {
        return findings();
    }
}
