/** A recruiter gives candidates longer to apply than all others. */
@NullMarked
package hiring.application.extension;

import org.jspecify.annotations.NullMarked;
