package hiring.kit.text;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.stream.Stream;

/** Finds the purpose of a text from its declaration: from {@link Written}, or else from its other constraints. */
public final class PurposeOf {

    private PurposeOf() {}

    /**
     * The purpose of a text, or of the texts in a list or a map. Annotations of the element take precedence over those
     * of the whole.
     */
    public static Purpose declared(AnnotatedType type, AnnotatedElement whole) {
        AnnotatedType element = type;
        boolean inside = false;
        while (element instanceof AnnotatedParameterizedType several) {
            AnnotatedType[] arguments = several.getAnnotatedActualTypeArguments();
            element = arguments[arguments.length - 1];
            inside = true;
        }
        // The size of a list says nothing about its texts
        Stream<Annotation> annotations = inside
                ? Stream.concat(
                        Stream.of(element.getAnnotations()),
                        Stream.of(whole.getAnnotations()).filter(Written.class::isInstance))
                : Stream.concat(Stream.of(element.getAnnotations()), Stream.of(whole.getAnnotations()));
        return declared(annotations.toArray(Annotation[]::new));
    }

    /** The purpose of a parameter of which only the annotations are known. */
    public static Purpose declared(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Written written) {
                return written.value();
            }
        }
        for (Annotation annotation : annotations) {
            // A text with a pattern is a code, an address or a number
            if (annotation instanceof Pattern || annotation instanceof Email) {
                return Purpose.CODE;
            }
        }
        for (Annotation annotation : annotations) {
            if (annotation instanceof Size size) {
                return size.max() <= Written.LONGEST_LINE ? Purpose.LINE : Purpose.PROSE;
            }
        }
        return Purpose.PROSE;
    }
}
