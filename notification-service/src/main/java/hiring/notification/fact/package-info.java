/** What has happened to applications and vacancies, as far as announcements depend on it. */
@NullMarked
package hiring.notification.fact;

import org.jspecify.annotations.NullMarked;
