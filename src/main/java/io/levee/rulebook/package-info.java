/**
 * The rulebook as documents: read, checked, evaluated and scored. {@link io.levee.rulebook.Condition} is the meaning of
 * the flag language; only {@code io.levee.rulebook.drools} knows the engine that evaluates it fast.
 */
@NullMarked
package io.levee.rulebook;

import org.jspecify.annotations.NullMarked;
