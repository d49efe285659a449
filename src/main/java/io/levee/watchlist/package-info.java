/** What police and bank already know of accounts. */
@NullMarked
package io.levee.watchlist;

import org.jspecify.annotations.NullMarked;
