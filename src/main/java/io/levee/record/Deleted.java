package io.levee.record;

import java.util.HashMap;
import java.util.Map;

/** The days that were let go of under retention, as the lines that are left tell. */
final class Deleted {

    private final Map<String, String> lastChains = new HashMap<>();

    void add(RecordedLine line) {
        lastChains.put(line.text("file"), line.text("lastChain"));
    }

    boolean has(String file, String lastChain) {
        return lastChain.equals(lastChains.get(file));
    }
}
