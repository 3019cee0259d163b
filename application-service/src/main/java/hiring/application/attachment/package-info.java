/** Documents beside the form, where a vacancy takes them. */
@NullMarked
package hiring.application.attachment;

import org.jspecify.annotations.NullMarked;
