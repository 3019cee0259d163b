package hiring.kit.audit;

/** A kind of deed that the audit trail records. Each service lists its own in one enum. */
public interface AuditAction {

    /** What was done to what, subject first and in the past tense, for example {@code vacancy.approved}; never changes. */
    String code();
}
