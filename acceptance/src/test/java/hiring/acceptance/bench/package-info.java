/** Whether numbers are computed right. */
@NullMarked
package hiring.acceptance.bench;

import org.jspecify.annotations.NullMarked;
