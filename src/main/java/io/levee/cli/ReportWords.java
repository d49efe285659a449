package io.levee.cli;

import io.levee.FlagReport;
import io.levee.RecordReport;
import io.levee.transfer.Intervention;
import io.levee.transfer.Outcome;
import io.levee.transfer.Verdict;
import java.util.List;
import java.util.Locale;

/** What a report says in numbers and words, the same in text and on a page. */
final class ReportWords {

    static final List<Intervention> LEVELS =
            List.of(Intervention.REMIND, Intervention.VERIFY, Intervention.DISSUADE, Intervention.HOLD);

    private final RecordReport report;
    private final Work work;

    ReportWords(RecordReport report, Work work) {
        this.report = report;
        this.work = work;
    }

    /** Per 1,000 transfers, with the number that it comes from. */
    String perThousand(long count) {
        double share = report.transfers() == 0 ? 0 : 1000.0 * count / report.transfers();
        return String.format(Locale.ROOT, "%,d  (%.2f ‰)", count, share);
    }

    String summary() {
        double questions = report.transfers() == 0 ? 0 : 1000.0 * report.questions() / report.transfers();
        return work.say("筛查 ", "transfers: ")
                + String.format(Locale.ROOT, "%,d", report.transfers())
                + work.say(" 笔；提问每千笔 ", "; questions per 1,000: ")
                + String.format(Locale.ROOT, "%.1f", questions);
    }

    String atLeast(Intervention level) {
        return work.say(level + " 及以上", level + " and above");
    }

    String outcome(Outcome outcome) {
        return switch (outcome) {
            case PAID -> work.say("已办理", "paid");
            case CANCELLED -> work.say("客户放弃", "given up by the customer");
            case DELAYED -> work.say("延迟", "delayed");
            case REFUSED -> work.say("拒绝", "refused");
            case REFERRED -> work.say("移交公安", "referred to the police");
            case CLEARED -> work.say("排除嫌疑", "proved genuine at once");
        };
    }

    String verdict(Verdict verdict) {
        return switch (verdict) {
            case CONFIRMED_SCAM -> work.say("证实为诈骗", "confirmed scam");
            case GENUINE -> work.say("证实为正常", "genuine");
        };
    }

    /** How often a flag was right, with its interval; where nothing is known it says so. */
    String right(FlagReport flag) {
        long known = flag.right() + flag.wrong();
        return known == 0
                ? work.say("尚无结论", "not known")
                : String.format(
                        Locale.ROOT,
                        "%d/%d  %.0f %% (%.0f–%.0f %%)",
                        flag.right(),
                        known,
                        100 * flag.share(),
                        100 * flag.low(),
                        100 * flag.high());
    }

    /** What dropping a flag would cost. */
    String cost(FlagReport flag) {
        String missing = flag.notRepeated() == 0
                ? ""
                : work.say(
                        "（另 " + flag.notRepeated() + " 笔缺规则库）", " (" + flag.notRepeated() + " without their rulebook)");
        return work.say(
                        "少报 " + flag.alarms() + " 笔，其中诈骗 " + flag.alarmsRight() + "、正常 " + flag.alarmsWrong(),
                        "alarms lost " + flag.alarms() + ", of them scams " + flag.alarmsRight() + ", genuine "
                                + flag.alarmsWrong())
                + missing;
    }

    String age(String decade) {
        return decade.equals("-") ? work.say("年龄未知", "age not known") : work.say(decade + " 岁起", "from " + decade);
    }

    String named(String key, String zh, String en) {
        return key.equals("-") ? work.say(zh, en) : key;
    }
}
