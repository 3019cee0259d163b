package hiring.kit.rest;

import hiring.kit.problem.KitProblem;
import hiring.kit.problem.ProblemException;
import hiring.kit.time.Years;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts the sort values of a page's last item to the cursor of the next page, and back.
 *
 * @param <K> the sort values
 */
public final class Keyset<K> {

    /** For lists that are sorted by an id. */
    public static final Keyset<UUID> OF_ID = single(UUID.class);

    /** For lists that are sorted by a whole number. */
    public static final Keyset<Integer> OF_NUMBER = single(Integer.class);

    /** For lists that are sorted by a name. */
    public static final Keyset<String> OF_NAME = single(String.class);

    private static final String SEPARATOR = "\u001f";

    private final Function<K, List<?>> values;
    private final List<Class<?>> types;
    private final Function<Object[], K> make;

    private Keyset(Function<K, List<?>> values, List<Class<?>> types, Function<Object[], K> make) {
        this.values = values;
        this.types = types;
        this.make = make;
    }

    /**
     * The keyset of a record whose components are the sort values.
     *
     * @param key its components are String, UUID, Instant, LocalDate, an enum, int or float; none is null
     */
    public static <K extends Record> Keyset<K> of(Class<K> key) {
        RecordComponent[] components = key.getRecordComponents();
        List<Class<?>> types = Arrays.<RecordComponent>stream(components)
                .<Class<?>>map(RecordComponent::getType)
                .toList();
        try {
            MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(key, MethodHandles.lookup());
            Constructor<K> constructor = key.getDeclaredConstructor(types.toArray(Class<?>[]::new));
            MethodHandle make = lookup.unreflectConstructor(constructor).asSpreader(Object[].class, types.size());
            List<MethodHandle> accessors = new ArrayList<>();
            for (RecordComponent component : components) {
                accessors.add(lookup.unreflect(component.getAccessor()));
            }
            return new Keyset<>(
                    value -> accessors.stream().map(each -> call(each, value)).toList(),
                    types,
                    parts -> key.cast(call(make, (Object) parts)));
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("Not an accessible record: " + key, e);
        }
    }

    private static <T> Keyset<T> single(Class<T> type) {
        return new Keyset<>(List::of, List.of(type), parts -> type.cast(parts[0]));
    }

    /** The cursor of the page after the item with these sort values, opaque to the caller. */
    public String cursorAfter(K last) {
        String text = values.apply(last).stream().map(Object::toString).collect(Collectors.joining(SEPARATOR));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a cursor of {@link #cursorAfter}. Ends the request with 400 where it cannot.
     *
     * @return null for the first page
     */
    public @Nullable K read(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return null;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor)))
                    .toString();
            String[] parts = text.split(SEPARATOR, -1);
            if (parts.length == types.size()) {
                Object[] read = new Object[parts.length];
                for (int i = 0; i < parts.length; i++) {
                    read[i] = read(parts[i], types.get(i));
                }
                return make.apply(read);
            }
        } catch (RuntimeException | CharacterCodingException e) {
            throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
        }
        throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
    }

    /** Reads like {@link #read(String)}, and refuses a cursor of another list, for example of another order. */
    public @Nullable K read(@Nullable String cursor, Predicate<K> belongsHere) {
        K key = read(cursor);
        if (key != null && !belongsHere.test(key)) {
            throw new ProblemException(KitProblem.BAD_CURSOR, (String) null);
        }
        return key;
    }

    // A caller can forge a cursor, so each value must be one that PostgreSQL can store
    private static Object read(String part, Class<?> type) {
        if (type == String.class) {
            if (part.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A control character in a cursor");
            }
            return part;
        }
        if (type == UUID.class) {
            return UUID.fromString(part);
        }
        if (type == Instant.class) {
            return Years.instant(part);
        }
        if (type == LocalDate.class) {
            return Years.date(part);
        }
        if (type == int.class || type == Integer.class) {
            return Integer.valueOf(part);
        }
        if (type == float.class) {
            float number = Float.parseFloat(part);
            if (!Float.isFinite(number)) {
                throw new IllegalArgumentException("Not a number");
            }
            return number;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Object call(MethodHandle handle, Object argument) {
        try {
            return handle.invoke(argument);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
