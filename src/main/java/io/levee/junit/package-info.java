/** A rulebook as JUnit tests. */
@NullMarked
package io.levee.junit;

import org.jspecify.annotations.NullMarked;
