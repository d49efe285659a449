package io.levee.cli;

import picocli.CommandLine.Command;

/** What is done with decision records. */
@Command(
        name = "record",
        description = "Verifies decision records, repeats their decisions, and takes in what proved true.",
        mixinStandardHelpOptions = true,
        subcommands = {RecordVerifyCommand.class, RecordReplayCommand.class, RecordVerdictsCommand.class})
final class RecordCommand {}
