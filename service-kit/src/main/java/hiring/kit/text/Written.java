package hiring.kit.text;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the purpose of a text in a request. By default, a text with a pattern is a {@link Purpose#CODE}, one of at most
 * {@value #LONGEST_LINE} characters a {@link Purpose#LINE}, and a longer one {@link Purpose#PROSE}. In a list it
 * annotates the element: {@code List<@Written(Purpose.CODE) String>}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.TYPE_USE,
    ElementType.PARAMETER,
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.RECORD_COMPONENT
})
public @interface Written {

    int LONGEST_LINE = 300;

    Purpose value();
}
