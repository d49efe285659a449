/**
 * All that a flag may name. One fact, {@link io.levee.facts.Remittance}, with nested parts; what is not known is null
 * and only ever at the end of a path, so that no condition can stumble over it.
 *
 * <p>Figures that count movements are lower bounds: they never claim more than the history proves. Those that need to
 * know that something did <em>not</em> happen are unknown unless the history states that it is complete.
 */
@NullMarked
package io.levee.facts;

import org.jspecify.annotations.NullMarked;
