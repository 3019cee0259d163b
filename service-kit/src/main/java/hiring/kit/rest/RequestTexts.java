package hiring.kit.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import hiring.kit.problem.FieldError;
import hiring.kit.text.Purpose;
import hiring.kit.text.PurposeOf;
import hiring.kit.text.Reading;
import hiring.kit.text.TextPolicy;
import hiring.kit.text.Written;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads each text of a request by its purpose, so that no request can omit it. A refused text is recorded for the
 * reader, and reading continues with its repaired form.
 */
final class RequestTexts extends StdDeserializer<String> implements ContextualDeserializer {

    /** The attribute of a reading that collects the refusals. */
    static final Object REFUSED = RequestTexts.class;

    private static final String TOO_LONG = "This may have at most %,d characters".formatted(TextPolicy.LONGEST);

    private final Purpose purpose;

    RequestTexts() {
        this(Purpose.PROSE);
    }

    private RequestTexts(Purpose purpose) {
        super(String.class);
        this.purpose = purpose;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return property == null ? this : new RequestTexts(purposeOf(property));
    }

    private static Purpose purposeOf(BeanProperty property) {
        Class<?> owner = property.getMember().getDeclaringClass();
        if (owner.isRecord()) {
            for (RecordComponent component : owner.getRecordComponents()) {
                if (component.getName().equals(property.getName())) {
                    return PurposeOf.declared(component.getAnnotatedType(), component);
                }
            }
        }
        Written written = property.getAnnotation(Written.class);
        return written == null ? Purpose.PROSE : written.value();
    }

    @Override
    public @Nullable String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        String typed = parser.getText();
        if (typed.length() > TextPolicy.LONGEST && context.getAttribute(REFUSED) instanceof Refusals refusals) {
            refusals.errors().add(new FieldError(JsonBodyReader.here(parser), "length", TOO_LONG));
            return typed.substring(0, TextPolicy.LONGEST);
        }
        return switch (TextPolicy.read(typed, purpose)) {
            case Reading.Accepted accepted -> accepted.text();
            case Reading.Refused refused -> {
                if (context.getAttribute(REFUSED) instanceof Refusals refusals) {
                    errors(JsonBodyReader.here(parser), refused).forEach(refusals.errors()::add);
                }
                yield TextPolicy.repaired(typed, purpose);
            }
        };
    }

    static Stream<FieldError> errors(String pointer, Reading.Refused refused) {
        return refused.faults().stream().map(fault -> new FieldError(pointer, fault.code(), fault.message()));
    }

    /** The refusals of one reading. */
    record Refusals(Collection<FieldError> errors) {}
}
