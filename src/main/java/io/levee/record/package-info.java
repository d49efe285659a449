/** The decision record: what was looked at, shown, answered, decided and how it ended, in chained lines. */
@NullMarked
package io.levee.record;

import org.jspecify.annotations.NullMarked;
