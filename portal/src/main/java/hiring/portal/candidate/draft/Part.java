package hiring.portal.candidate.draft;

import java.util.UUID;

/** The parts of the form in the order of the task list, each with the address of its page. */
enum Part {
    CONTACT("Contact details", "contact"),
    PERSONAL_DETAILS("Your name and address", "details", "personalDetails"),
    EDUCATION("Education", "education", "education"),
    HISTORY("Work and what else you did", "history", "history", "gapExplanations"),
    QUALIFICATIONS("Qualifications", "qualifications", "qualifications"),
    STATEMENT("Supporting statement", "statement", "supportingStatement"),
    EVIDENCE("Evidence for each criterion", "evidence", "evidence"),
    DECLARATIONS("Declarations", "declarations", "declarations"),
    GUARANTEED_INTERVIEW("Guaranteed interview", "guaranteed-interview", "guaranteedInterview"),
    ADJUSTMENTS("Adjustments you need", "adjustments", "adjustments"),
    REFEREES("Referees", "referees", "referees"),
    PRIVACY_NOTICE("How we use your data", "privacy", "privacyNoticeVersion");

    private final String title;
    private final String path;
    private final String member;
    private final String otherMember;

    Part(String title, String path, String... members) {
        this.title = title;
        this.path = path;
        this.member = members.length > 0 ? members[0] : path;
        this.otherMember = members.length > 1 ? members[1] : member;
    }

    String title() {
        return title;
    }

    String address(UUID application) {
        return this == CONTACT
                ? "/my/contact?application=" + application
                : "/my/applications/%s/%s".formatted(application, path);
    }

    /** The page on which the member at this JSON Pointer can be changed. */
    static String addressOf(UUID application, String pointer) {
        String member = pointer.isEmpty() ? "" : pointer.substring(1).split("/", 2)[0];
        for (Part part : values()) {
            if (part.member.equals(member) || part.otherMember.equals(member)) {
                return part.address(application);
            }
        }
        return "/my/applications/" + application;
    }
}
