/** Uploads and streams videos. */
@NullMarked
package hiring.assessment.upload.rest;

import org.jspecify.annotations.NullMarked;
