package io.levee.cli;

import org.jspecify.annotations.Nullable;

/** Bands of the payer's age by which false alarms are told: no rule may press on one of them. */
enum AgeBand {
    UNDER_35("35 岁以下", "under 35"),
    FROM_35("35–59 岁", "35 to 59"),
    FROM_60("60–74 岁", "60 to 74"),
    FROM_75("75 岁及以上", "75 and over"),
    UNKNOWN("年龄未知", "age not known");

    private final String zh;
    private final String en;

    AgeBand(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    static AgeBand of(@Nullable Integer age) {
        if (age == null) {
            return UNKNOWN;
        }
        if (age < 35) {
            return UNDER_35;
        }
        if (age < 60) {
            return FROM_35;
        }
        return age < 75 ? FROM_60 : FROM_75;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
