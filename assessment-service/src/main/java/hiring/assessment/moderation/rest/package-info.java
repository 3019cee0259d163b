/** Shows moderations and takes their decisions. */
@NullMarked
package hiring.assessment.moderation.rest;

import org.jspecify.annotations.NullMarked;
