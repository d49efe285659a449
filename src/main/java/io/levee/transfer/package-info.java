/**
 * What is screened, and what the bank knows around it: a {@link io.levee.transfer.Transfer} with its parties, and the
 * movements, attempts, events and watchlist entries that came before it. An attempt says what made it one, hence the
 * levels of intervention are here too.
 *
 * <p>Everything here is checked once, when it is made, and never changes after that. A refusal is an
 * {@link io.levee.transfer.InvalidInputException} that names the field. An optional field that is null is
 * <em>unknown</em>, never <em>no</em>; a text of nothing but spaces is unknown too, since forms send empty fields that
 * way. No {@code toString} shows a name, an account number, an amount or a word that somebody said.
 *
 * <p>{@link io.levee.transfer.CaseReader} makes the same things from the plain maps that a JSON or YAML parser gives.
 */
@NullMarked
package io.levee.transfer;

import org.jspecify.annotations.NullMarked;
