package hiring.application.anonymised;

/** How often something that tells who the applicant is was masked in their own words. */
public record Masked(int names, int emails, int links, int telephones, int births) {}
