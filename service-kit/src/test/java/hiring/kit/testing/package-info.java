/** What the tests of every service share: tokens, architecture rules, events from elsewhere. */
@NullMarked
package hiring.kit.testing;

import org.jspecify.annotations.NullMarked;
