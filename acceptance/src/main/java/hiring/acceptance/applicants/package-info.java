/** Made-up people who apply: who they are, what they write, and what they will do in the course of the recruitment. */
@NullMarked
package hiring.acceptance.applicants;

import org.jspecify.annotations.NullMarked;
