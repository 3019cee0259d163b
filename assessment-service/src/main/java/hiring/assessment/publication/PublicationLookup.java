package hiring.assessment.publication;

/** What was found of a publication. */
public sealed interface PublicationLookup {

    record Found(ReadPublications.Numbered publication, Shortlist shortlist) implements PublicationLookup {}

    record NoSuchStage() implements PublicationLookup {}

    record NoSuchPublication() implements PublicationLookup {}

    /** The cursor names a candidate who is not on this list. */
    record BadCursor() implements PublicationLookup {}
}
