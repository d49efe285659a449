/**
 * What a bank developer calls: {@link io.levee.Screener} screens a transfer, {@link io.levee.Screening} is its answer,
 * {@link io.levee.Prompt} is what the teller sees.
 */
@NullMarked
package io.levee;

import org.jspecify.annotations.NullMarked;
