/** The words of an answer: on what evidence, for which scam, by whose order, and what went wrong. */
@NullMarked
package io.levee.decision;

import org.jspecify.annotations.NullMarked;
