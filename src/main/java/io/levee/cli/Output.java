package io.levee.cli;

import java.io.PrintStream;

/**
 * Where a command prints.
 *
 * @param out what was asked for
 * @param err what went wrong
 * @param terminal whether a person reads it on a screen: then it is coloured
 * @param errOnTerminal whether {@code err} too goes there: then a bar may be drawn on it
 */
record Output(PrintStream out, PrintStream err, boolean terminal, boolean errOnTerminal) {}
