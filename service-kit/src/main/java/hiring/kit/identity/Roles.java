package hiring.kit.identity;

/** The roles that the identity provider gives. Finer rights come from the domain. */
public final class Roles {

    public static final String CANDIDATE = "candidate";
    public static final String RECRUITER = "recruiter";
    public static final String HIRING_MANAGER = "hiring-manager";
    public static final String ASSESSOR = "assessor";
    public static final String AUDITOR = "auditor";
    public static final String ADMINISTRATOR = "administrator";

    private Roles() {}
}
