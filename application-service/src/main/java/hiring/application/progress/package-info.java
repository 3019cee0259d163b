/** What the selection has published about each application. */
@NullMarked
package hiring.application.progress;

import org.jspecify.annotations.NullMarked;
