/** The words of an answer: how strongly to intervene, on what evidence, for which scam, and what went wrong. */
@NullMarked
package io.levee.decision;

import org.jspecify.annotations.NullMarked;
