/**
 * Files that people send and are sent: what their bytes are, what they are called, and how a part of one is answered.
 */
@NullMarked
package hiring.kit.file;

import org.jspecify.annotations.NullMarked;
