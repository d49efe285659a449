/** How what the customer says is read: normalised text, one pass for all terms, and the combinations that tell. */
@NullMarked
package io.levee.words;

import org.jspecify.annotations.NullMarked;
