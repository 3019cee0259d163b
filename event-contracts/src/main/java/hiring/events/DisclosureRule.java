package hiring.events;

/** Whether the assessors of a stage know the names of the candidates whom they score there. */
public enum DisclosureRule {
    /** Assessors read the form without the name. */
    ANONYMOUS,
    /** The panel meets the candidates and reads the form with the name by which they want to be addressed. */
    NAMED
}
