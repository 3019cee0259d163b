package hiring.events;

import java.util.UUID;

/**
 * How a candidate can be reached, in one of the versions of the contract; the later version is the one that is
 * published.
 * The topic keeps the last record of each candidate only, whatever its version.
 */
public sealed interface ContactEvent extends HiringEvent permits CandidateContactChanged, CandidateContactChangedV2 {

    UUID candidateId();

    @Override
    default UUID key() {
        return candidateId();
    }

    @Override
    default Topic topic() {
        return Topic.CANDIDATE_CONTACTS;
    }
}
