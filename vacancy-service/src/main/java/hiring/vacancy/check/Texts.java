package hiring.vacancy.check;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Every text of a document with its place, also of fields that are added later. */
final class Texts {

    /** A text and where it is. */
    record Text(String pointer, String words) {

        boolean matches(Pattern pattern) {
            return pattern.matcher(words).find();
        }

        boolean isIn(String part) {
            return pointer.startsWith(part + "/");
        }
    }

    private final List<Text> found = new ArrayList<>();

    private Texts() {}

    static List<Text> of(Record document) {
        Texts texts = new Texts();
        texts.add("", document);
        return List.copyOf(texts.found);
    }

    private void add(String pointer, @Nullable Object value) {
        switch (value) {
            case String words -> found.add(new Text(pointer, words));
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    add(pointer + '/' + i, list.get(i));
                }
            }
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    add(pointer + '/' + component.getName(), valueOf(record, component));
                }
            }
            case null, default -> {}
        }
    }

    private static @Nullable Object valueOf(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record's component cannot be read", e);
        }
    }
}
