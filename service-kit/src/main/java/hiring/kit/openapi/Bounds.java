package hiring.kit.openapi;

import hiring.kit.text.TextPolicy;
import hiring.kit.text.Written;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Adds default bounds to every text, list and number of a document whose type has none. */
final class Bounds {

    private static final int MOST_ITEMS = 10_000;
    // The longest format with a fixed shape is a date and time with its zone
    private static final int LONGEST_FORMATTED = 64;
    // Equals quarkus.http.limits.max-body-size
    private static final int LARGEST_BODY = 64 * 1024 * 1024;
    private static final int UUID_LENGTH = 36;
    // No control characters, in the syntax that the regular expressions of all languages have
    private static final String ONE_LINE = "^[^\\x00-\\x1F\\x7F-\\x9F]*$";
    private static final String PARAGRAPHS = "^[^\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F]*$";
    private static final Set<String> FIXED_SHAPES = Set.of("date", "date-time", "time", "duration", "year-month");

    private Bounds() {}

    static void complete(Schema schema) {
        List<SchemaType> types = schema.getType();
        if (types == null || schema.getRef() != null) {
            return;
        }
        if (types.contains(SchemaType.STRING) && schema.getEnumeration() == null && schema.getConstValue() == null) {
            completeText(schema);
        }
        if (types.contains(SchemaType.ARRAY) && schema.getMaxItems() == null) {
            schema.setMaxItems(MOST_ITEMS);
        }
        if (types.contains(SchemaType.INTEGER)) {
            boolean isLong = "int64".equals(schema.getFormat());
            if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
                schema.setMinimum(BigDecimal.valueOf(isLong ? Long.MIN_VALUE : Integer.MIN_VALUE));
            }
            if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
                schema.setMaximum(BigDecimal.valueOf(isLong ? Long.MAX_VALUE : Integer.MAX_VALUE));
            }
            if (schema.getFormat() == null) {
                schema.setFormat("int32");
            }
        }
    }

    private static void completeText(Schema schema) {
        String format = schema.getFormat();
        if ("binary".equals(format)) {
            if (schema.getMaxLength() == null) {
                schema.setMaxLength(LARGEST_BODY);
            }
            return;
        }
        if (schema.getMaxLength() == null) {
            schema.setMaxLength(
                    "uuid".equals(format)
                            ? UUID_LENGTH
                            : format != null && FIXED_SHAPES.contains(format) ? LONGEST_FORMATTED : TextPolicy.LONGEST);
        }
        if (schema.getPattern() == null && format == null) {
            schema.setPattern(schema.getMaxLength() <= Written.LONGEST_LINE ? ONE_LINE : PARAGRAPHS);
        }
    }
}
