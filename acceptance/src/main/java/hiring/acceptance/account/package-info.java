/**
 * The closing account of a recruitment: the actions of the run, the facts that each part of the system reports, and
 * whether they agree.
 */
@NullMarked
package hiring.acceptance.account;

import org.jspecify.annotations.NullMarked;
