package hiring.vacancy.advert;

import java.util.Locale;

/** What a search can be narrowed by. */
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

    /** As in a query, for example {@code directorate}. */
    public String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** One that holds the value, or for locations any of several. */
    String condition() {
        return this == LOCATION
                ? column + " && cast(:" + parameter() + " as text[])"
                : column + " = any (cast(:" + parameter() + " as text[]))";
    }

    /** One row for each value. */
    String value() {
        return this == LOCATION ? "unnest(" + column + ")" : column;
    }
}
