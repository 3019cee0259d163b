/** Lists what a candidate is asked to do: activities, tests and questionnaires. */
@NullMarked
package hiring.assessment.activity;

import org.jspecify.annotations.NullMarked;
