package io.levee.cli;

import picocli.CommandLine.Command;

/** What is done to a history on disk. */
@Command(
        name = "history",
        description = "Loads, describes and mends a history on disk. Only one process at a time has it open.",
        mixinStandardHelpOptions = true,
        subcommands = {ImportCommand.class, HistoryStateCommand.class, HistorySalvageCommand.class})
final class HistoryCommand {}
