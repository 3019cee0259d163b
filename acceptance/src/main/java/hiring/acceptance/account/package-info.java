/**
 * The closing account of a recruitment: what was done, what each part of the system says was done, and whether they
 * agree.
 */
@NullMarked
package hiring.acceptance.account;

import org.jspecify.annotations.NullMarked;
