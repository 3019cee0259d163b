/** A candidate submits a draft and gets a receipt that can be verified. */
@NullMarked
package hiring.application.submission;

import org.jspecify.annotations.NullMarked;
