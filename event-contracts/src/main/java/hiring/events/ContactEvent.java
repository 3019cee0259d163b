package hiring.events;

import java.util.UUID;

/**
 * A candidate's contact, in one of two versions; only the later version is published. The topic keeps only the last
 * record of each candidate, whatever its version.
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
