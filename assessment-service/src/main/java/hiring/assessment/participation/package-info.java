/** Applications and the stages in which they take part: one row each, changed by recorded facts only. */
@NullMarked
package hiring.assessment.participation;

import org.jspecify.annotations.NullMarked;
