package hiring.kit.task;

import hiring.kit.identity.Roles;
import java.util.Set;

/** What a person is to do. The kinds are the same in every service, so that a portal joins their lists. */
public enum TaskKind {
    /** A candidate completes and submits an application that was begun; due at the closing. */
    SUBMIT_APPLICATION(Roles.CANDIDATE),
    /** A candidate accepts or declines an offer; due when it lapses. */
    ANSWER_OFFER(Roles.CANDIDATE),
    /** A hiring manager approves or returns a vacancy. */
    APPROVE_VACANCY(Roles.HIRING_MANAGER),
    /** A recruiter decides on applications whose eligibility the rules leave open; one task for each vacancy. */
    DECIDE_ELIGIBILITY(Roles.RECRUITER),
    /** An assessor scores an application. */
    SCORE_APPLICATION(Roles.ASSESSOR),
    /** A person who has not scored decides over scores that differ. */
    MODERATE_SCORES(Roles.HIRING_MANAGER, Roles.RECRUITER),
    /** A recruiter names an assessor for a sheet that no assessor has. */
    NAME_ASSESSOR(Roles.RECRUITER),
    /** A recruiter sees to feedback that a candidate has asked for. */
    GIVE_FEEDBACK(Roles.RECRUITER),
    /** A recruiter calls a candidate. */
    CALL_CANDIDATE(Roles.RECRUITER),
    /** A recruiter prints and posts a letter. */
    POST_LETTER(Roles.RECRUITER),
    /** A recruiter decides on a message that failed, or that may have been sent. */
    RESOLVE_MESSAGE(Roles.RECRUITER),
    /** A candidate does what is asked at a stage, for example records a video; due at the end of its window. */
    DO_ACTIVITY(Roles.CANDIDATE),
    /** A candidate books a place in a session; due when the last session with free places begins. */
    BOOK_PLACE(Roles.CANDIDATE),
    /** An assessor scores sample answers before those of candidates. */
    CALIBRATE(Roles.ASSESSOR),
    /** A recruiter publishes who goes on from a stage whose results are complete. */
    PUBLISH_STAGE(Roles.RECRUITER),
    /** A recruiter says whether an optional stage takes place, at which candidates wait. */
    DECIDE_STAGE(Roles.RECRUITER),
    /** A recruiter gives places in the sessions of a stage to candidates who wait for one and cannot book one. */
    ALLOCATE_PLACES(Roles.RECRUITER);

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<String> roles;

    TaskKind(String... roles) {
        this.roles = Set.of(roles);
    }

    /** The roles of the people for whom it waits. */
    public Set<String> roles() {
        return roles;
    }
}
