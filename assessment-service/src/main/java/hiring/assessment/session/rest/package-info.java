/** Planning sessions. */
@NullMarked
package hiring.assessment.session.rest;

import org.jspecify.annotations.NullMarked;
