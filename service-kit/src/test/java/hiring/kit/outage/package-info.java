@NullMarked
package hiring.kit.outage;

import org.jspecify.annotations.NullMarked;
