/** What the accounts did before: fed by the bank, read as one immutable snapshot per account. */
@NullMarked
package io.levee.history;

import org.jspecify.annotations.NullMarked;
