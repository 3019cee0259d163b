package hiring.events;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One complete event of each type, the same in every run. Each value contains the name of its field.
 */
final class Samples {

    private static final Instant WHEN = Instant.parse("2020-12-22T00:00:00Z");

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("timeZone", "Europe/London"),
            Map.entry("reference", "GRAD-2020-DEVOPS"),
            Map.entry("title", "Graduate Development Operations Officer"),
            Map.entry("organisation", "Kent County Council"),
            Map.entry("grade", "KR 8"),
            Map.entry("contactEmail", "recruitment@example.org"),
            Map.entry("stageCode", "shortlisting"),
            Map.entry("nextStageCode", "interview"),
            Map.entry("place", "Sessions House, Maidstone"),
            Map.entry("name", "Ada Example"),
            Map.entry("email", "ada@example.org"),
            Map.entry("telephone", "01622 000000"),
            Map.entry("telephoneNumber", "+441622000000"),
            Map.entry("address", "1 High Street"),
            Map.entry("kind", "application-received"),
            Map.entry("channel", "EMAIL"));

    private Samples() {}

    static <E> E of(Class<E> record) {
        try {
            RecordComponent[] components = record.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Object[] values = Arrays.stream(components)
                    .map(component -> value(component.getName(), component.getGenericType()))
                    .toArray();
            Constructor<E> constructor = record.getDeclaredConstructor(types);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("No sample of " + record, e);
        }
    }

    private static Object value(String name, Type type) {
        if (type instanceof ParameterizedType list) {
            return List.of(value(name, list.getActualTypeArguments()[0]));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return of(plain);
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[0];
        }
        if (plain == UUID.class) {
            return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        }
        if (plain == Instant.class) {
            return WHEN;
        }
        if (plain == LocalDate.class) {
            return LocalDate.of(2021, 3, 22);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return true;
        }
        if (plain == int.class || plain == Integer.class) {
            return 4;
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal("4.5");
        }
        if (plain == String.class) {
            return BY_NAME.getOrDefault(name, "a-" + name);
        }
        throw new IllegalStateException("No sample value for a " + plain + " named " + name);
    }
}
