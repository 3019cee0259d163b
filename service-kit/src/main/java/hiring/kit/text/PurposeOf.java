package hiring.kit.text;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.util.stream.Stream;

/** Finds the purpose of a text where it is declared: by {@link Written}, or else by its other constraints. */
public final class PurposeOf {

    private PurposeOf() {}

    /** A text, or a list or a map of texts; what is said at the element counts before what is said of the whole. */
    public static Purpose declared(AnnotatedType type, AnnotatedElement whole) {
        AnnotatedType element = type;
        boolean inside = false;
        while (element instanceof AnnotatedParameterizedType several) {
            AnnotatedType[] arguments = several.getAnnotatedActualTypeArguments();
            element = arguments[arguments.length - 1];
            inside = true;
        }
        // How long a list is says nothing of its texts
        Stream<Annotation> annotations = inside
                ? Stream.concat(
                        Stream.of(element.getAnnotations()),
                        Stream.of(whole.getAnnotations()).filter(Written.class::isInstance))
                : Stream.concat(Stream.of(element.getAnnotations()), Stream.of(whole.getAnnotations()));
        return declared(annotations.toArray(Annotation[]::new));
    }

    /** The same for a parameter whose annotations are all that is known. */
    public static Purpose declared(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Written written) {
                return written.value();
            }
        }
        for (Annotation annotation : annotations) {
            // What has a pattern is a code, an address or a number
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
