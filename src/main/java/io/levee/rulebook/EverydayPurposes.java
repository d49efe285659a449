package io.levee.rulebook;

import java.util.List;

/** What honest customers give as the purpose of a payment, day in, day out: no word of a scam may be found in it. */
final class EverydayPurposes {

    private EverydayPurposes() {}

    /** Several hundred of them, in Chinese and English. */
    static List<String> all() {
        return Resource.text("everyday.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }
}
