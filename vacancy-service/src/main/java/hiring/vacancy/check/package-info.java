/**
 * What is doubtful in an application pack before it is published: two names for a post, a link that leads nowhere, a
 * start nobody can reach.
 */
@NullMarked
package hiring.vacancy.check;

import org.jspecify.annotations.NullMarked;
