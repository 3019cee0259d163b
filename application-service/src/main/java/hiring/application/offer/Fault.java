package hiring.application.offer;

/** What is wrong with one field of an offer. */
public record Fault(String pointer, String code, String message) {}
