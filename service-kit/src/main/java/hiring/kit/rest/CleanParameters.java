package hiring.kit.rest;

import hiring.kit.text.Purpose;
import hiring.kit.text.PurposeOf;
import hiring.kit.text.TextPolicy;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Cleans the texts among a request's parameters like those of its body. {@link CheckedParameters} has refused invalid
 * ones.
 */
@Provider
public class CleanParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) new Cleaning(PurposeOf.declared(annotations)) : null;
    }

    private record Cleaning(Purpose purpose) implements ParamConverter<String> {

        @Override
        public @Nullable String fromString(@Nullable String value) {
            return value == null ? null : TextPolicy.repaired(value, purpose);
        }

        @Override
        public String toString(String value) {
            return value;
        }
    }
}
