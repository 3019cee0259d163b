@NullMarked
package hiring.local.backup;

import org.jspecify.annotations.NullMarked;
