/** The public pages: open vacancies and their application packs. */
@NullMarked
package hiring.portal.board;

import org.jspecify.annotations.NullMarked;
