package hiring.kit.problem;

/** The problems that every service can answer with. */
public enum KitProblem implements ProblemType {
    MALFORMED_REQUEST("malformed-request", "The request cannot be understood", 400),
    BAD_PARAMETER("bad-parameter", "A parameter of the request cannot be understood", 400),
    BAD_CURSOR("bad-cursor", "The cursor is not one that this list gave", 400),
    IDEMPOTENCY_KEY_REQUIRED("idempotency-key-required", "The request needs an Idempotency-Key header", 400),
    NOT_SIGNED_IN("not-signed-in", "Sign in first", 401),
    FORBIDDEN("forbidden", "You may not do this", 403),
    OWN_APPLICATION("own-application", "You have applied to this vacancy yourself", 403),
    NOT_FOUND("not-found", "There is nothing here", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", "This cannot be done here", 405),
    NOT_ACCEPTABLE("not-acceptable", "There is no such representation", 406),
    CHANGED_MEANWHILE("changed-meanwhile", "Another person changed this at the same moment; try again", 409),
    REPLAY_FAILED("replay-failed", "The event could not be applied this time either", 409),
    CLOCK_NOT_MOVABLE("clock-not-movable", "The clock of this service cannot be moved", 409),
    STALE("stale", "This was changed since you read it", 412),
    ADDRESS_TOO_LONG("address-too-long", "The address of the request is too long", 414),
    HEADERS_TOO_LARGE("headers-too-large", "The headers of the request are too large", 431),
    TOO_LARGE("too-large", "The request is too large", 413),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", "The request's media type is not taken here", 415),
    RANGE_NOT_SATISFIABLE("range-not-satisfiable", "The file has no such bytes", 416),
    INVALID_REQUEST("invalid-request", "Some of the request is not valid", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", "This Idempotency-Key was used for another request", 422),
    IF_MATCH_REQUIRED("if-match-required", "The request needs an If-Match header with the entity tag you read", 428),
    TOO_MANY_REQUESTS("too-many-requests", "You have made too many requests; wait as long as Retry-After says", 429),
    INTERNAL("internal", "Something went wrong here", 500),
    UNAVAILABLE("unavailable", "The service cannot answer at the moment; try again", 503);

    private final String code;
    private final String title;
    private final int status;

    KitProblem(String code, String title, int status) {
        this.code = code;
        this.title = title;
        this.status = status;
    }

    /** The problem of a status; the general one of its class if the status has none of its own. */
    public static KitProblem ofStatus(int status) {
        for (KitProblem problem : values()) {
            if (problem.status == status) {
                return problem;
            }
        }
        return status < INTERNAL.status ? MALFORMED_REQUEST : INTERNAL;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public int status() {
        return status;
    }
}
