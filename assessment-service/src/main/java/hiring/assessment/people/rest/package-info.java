/** Names of staff over REST. */
@NullMarked
package hiring.assessment.people.rest;

import org.jspecify.annotations.NullMarked;
