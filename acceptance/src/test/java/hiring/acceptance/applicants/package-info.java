/** Whether the made-up people are what the recruitments need. */
@NullMarked
package hiring.acceptance.applicants;

import org.jspecify.annotations.NullMarked;
