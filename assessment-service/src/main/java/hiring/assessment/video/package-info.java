/** What is inside a video file: whether it is whole, and whether it has pictures that can be played. */
@NullMarked
package hiring.assessment.video;

import org.jspecify.annotations.NullMarked;
