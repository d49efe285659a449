/** The only package that knows Drools: it reads DRL files and evaluates flags in a compiled network. */
@NullMarked
package io.levee.rulebook.drools;

import org.jspecify.annotations.NullMarked;
