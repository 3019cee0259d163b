/** Submissions and receipts over HTTP. */
@NullMarked
package hiring.application.submission.rest;

import org.jspecify.annotations.NullMarked;
