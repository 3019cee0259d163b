/** What candidates do by themselves: activities, tests, questionnaires. */
@NullMarked
package hiring.assessment.activity;

import org.jspecify.annotations.NullMarked;
