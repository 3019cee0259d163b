package hiring.portal.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

/** Makes a {@link ServiceProblem} of each refusal. */
public class ProblemReader implements ResponseExceptionMapper<ServiceProblem> {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return status >= 400;
    }

    @Override
    public ServiceProblem toThrowable(Response response) {
        try (InputStream body = response.readEntity(InputStream.class)) {
            JsonNode document = body == null ? null : JSON.readTree(body);
            return document == null
                    ? new ServiceProblem(response.getStatus())
                    : new ServiceProblem(response.getStatus(), document);
        } catch (IOException | RuntimeException e) {
            // A proxy's page instead of a problem document: the status says enough
            return new ServiceProblem(response.getStatus());
        }
    }
}
