package hiring.acceptance.scenario;

import com.fasterxml.jackson.databind.node.ObjectNode;
import hiring.acceptance.system.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;

/** One of the three sample application packs. */
public enum Pack {
    GRADUATE,
    MANAGER,
    FIREFIGHTER;

    /** The pack as a request to vacancy-service. */
    public ObjectNode document() {
        String resource = "/packs/%s.json".formatted(toString());
        try (InputStream file = Pack.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return (ObjectNode) Json.MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
