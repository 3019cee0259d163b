package hiring.application.application;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an application came in. */
@Schema(name = "ApplicationChannel")
public enum Channel {
    ONLINE,
    /** Typed by a member of staff while speaking to the candidate. */
    ASSISTED,
    /** Typed or imported from a paper form. */
    PAPER
}
