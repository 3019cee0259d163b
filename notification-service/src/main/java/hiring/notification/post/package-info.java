/** Letters that a recruiter prints and posts to candidates whom neither mail nor a call reaches. */
@NullMarked
package hiring.notification.post;

import org.jspecify.annotations.NullMarked;
