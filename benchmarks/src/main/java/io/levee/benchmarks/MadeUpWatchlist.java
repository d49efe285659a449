package io.levee.benchmarks;

import io.levee.transfer.AccountId;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A list of made-up bank cards, always the same ones; it stands for no real list. */
final class MadeUpWatchlist {

    /** A moment at which most of the entries hold. */
    static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    private static final long SEED = 20_261_125;
    private static final String[] STATUSES = {"SUSPECT", "FROZEN", "STOP_PAYMENT", "SUSPECT"};

    private MadeUpWatchlist() {}

    /** Writes a list into a temporary file, which goes when the process ends. */
    static Path write(int entries) throws IOException {
        Path file = Files.createTempFile("watchlist", ".csv");
        file.toFile().deleteOnExit();
        Random random = new Random(SEED);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("account,status,since,until,source,note\n");
            for (int i = 0; i < entries; i++) {
                lines.write(card(random) + "," + STATUSES[i % STATUSES.length] + ",2026-0" + (1 + i % 5) + "-1" + i % 10
                        + "T10:30:00+08:00,,police,\n");
            }
        }
        return file;
    }

    /** The first cards of the list. */
    static List<AccountId> listed(int cards) {
        return cards(cards, new Random(SEED));
    }

    /** Cards that are not on the list, but for chance. */
    static List<AccountId> others(int cards) {
        return cards(cards, new Random(SEED + 1));
    }

    private static List<AccountId> cards(int cards, Random random) {
        List<AccountId> accounts = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            accounts.add(AccountId.of(card(random)));
        }
        return accounts;
    }

    /** 19 digits, as bank cards have. */
    private static String card(Random random) {
        return "62" + (10_000_000_000_000_000L + (random.nextLong() >>> 1) % 89_999_999_999_999_999L);
    }
}
