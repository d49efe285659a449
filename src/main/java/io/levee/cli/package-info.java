/** The {@code levee} command. The only package that prints. */
@NullMarked
package io.levee.cli;

import org.jspecify.annotations.NullMarked;
