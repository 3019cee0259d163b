package hiring.vacancy.advert;

import java.util.Locale;

/** A property by which a search can be narrowed. */
public enum Facet {
    DIRECTORATE("directorate"),
    DIVISION("division"),
    LOCATION("locations"),
    GRADE("grade"),
    CONTRACT("contract"),
    PROGRAMME("programme");

    private final String column;

    Facet(String column) {
        this.column = column;
    }

    /** The name of the query parameter, for example {@code directorate}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The condition for adverts that have one of the values. */
    String condition() {
        return this == LOCATION
                ? column + " && cast(:" + parameter() + " as text[])"
                : column + " = any (cast(:" + parameter() + " as text[]))";
    }

    /** The expression for the value, one row each. */
    String value() {
        return this == LOCATION ? "unnest(" + column + ")" : column;
    }
}
