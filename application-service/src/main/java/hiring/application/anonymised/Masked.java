package hiring.application.anonymised;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often something that tells who the applicant is was masked in their own words. */
@Schema(name = "MaskedCounts")
public record Masked(int names, int emails, int links, int telephones, int births) {}
