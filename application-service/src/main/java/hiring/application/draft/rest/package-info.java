/** Drafts over HTTP. */
@NullMarked
package hiring.application.draft.rest;

import org.jspecify.annotations.NullMarked;
