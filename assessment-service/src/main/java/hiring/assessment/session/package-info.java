/** Assessment centres and interviews: sessions, who has a place, who came. */
@NullMarked
package hiring.assessment.session;

import org.jspecify.annotations.NullMarked;
