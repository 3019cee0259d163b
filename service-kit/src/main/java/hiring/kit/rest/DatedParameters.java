package hiring.kit.rest;

import hiring.kit.time.Years;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Converts dates and instants in the path and the query of a request, in the years that {@link Years} allows. */
@Provider
public class DatedParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type == Instant.class) {
            return (ParamConverter<T>) new Reading<>(Years::instant);
        }
        return type == LocalDate.class ? (ParamConverter<T>) new Reading<>(Years::date) : null;
    }

    private record Reading<V>(Function<String, V> parse) implements ParamConverter<V> {

        @Override
        public @Nullable V fromString(@Nullable String text) {
            return text == null ? null : parse.apply(text);
        }

        @Override
        public String toString(V value) {
            return value.toString();
        }
    }
}
