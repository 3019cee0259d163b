package hiring.kit.problem;

/**
 * What is wrong with one field.
 *
 * @param pointer JSON Pointer to the field, for example {@code /timetable/closingDate}; empty for the whole body
 * @param code stable, kebab-case
 * @param message for the person who filled it in: what is wrong, and what would be right
 */
public record FieldError(String pointer, String code, String message) {}
