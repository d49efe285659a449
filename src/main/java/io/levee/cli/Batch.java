package io.levee.cli;

import java.util.List;

/**
 * Some lines of a file, in order.
 *
 * @param lines those that are not blank
 * @param bytes how much of the file was read so far
 * @param last whether the file ends with them
 */
record Batch<T>(List<Line<T>> lines, long bytes, boolean last) {}
