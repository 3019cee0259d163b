/** What is down for a while, told apart from what is wrong for good. */
@NullMarked
package hiring.kit.outage;

import org.jspecify.annotations.NullMarked;
