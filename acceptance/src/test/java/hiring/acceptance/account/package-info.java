/** Tests that the account detects lost and duplicated facts. */
@NullMarked
package hiring.acceptance.account;

import org.jspecify.annotations.NullMarked;
