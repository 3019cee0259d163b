package hiring.kit.rest;

import hiring.kit.problem.FieldError;
import java.time.Instant;
import java.util.List;

/**
 * A JSON body that a resource accepts. It is read strictly (see {@link JsonBodyReader}): one response names all unknown
 * fields, wrong types and broken constraints.
 */
public interface RequestBody {

    /**
     * Checks what annotations cannot express, such as rules between fields. It runs even where single fields are wrong,
     * so fields may be null here whatever their type says.
     */
    default List<FieldError> findings() {
        return List.of();
    }

    /**
     * Checks rules that depend on the time. The reader calls this method, which by default calls {@link #findings()}.
     */
    default List<FieldError> findings(Instant now) {
        return findings();
    }
}
