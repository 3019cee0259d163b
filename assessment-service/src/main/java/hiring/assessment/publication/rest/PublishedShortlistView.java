package hiring.assessment.publication.rest;

import hiring.assessment.publication.PublicationLookup;
import hiring.assessment.publication.rest.ShortlistView.ShortlistCandidateView;
import hiring.kit.rest.Keyset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A publication with its inputs.
 *
 * @param candidates a page of them, best first
 * @param next the cursor of the page after this one; absent on the last page
 */
record PublishedShortlistView(
        PublicationView publication,
        TermsView terms,
        List<ShortlistCandidateView> candidates,
        @Nullable String next) {

    static PublishedShortlistView of(PublicationLookup.Found found) {
        var shortlist = found.shortlist();
        return new PublishedShortlistView(
                PublicationView.of(found.publication()),
                TermsView.of(shortlist.terms(), shortlist.termsHash()),
                ShortlistCandidateView.of(shortlist),
                shortlist.candidates().next() == null
                        ? null
                        : Keyset.OF_ID.cursorAfter(shortlist.candidates().next()));
    }
}
