package io.levee.benchmarks;

import java.util.List;
import java.util.SplittableRandom;

/** What customers say, as tellers key it: mostly plain purposes, and what the victims of three scams say. */
final class Sayings {

    private static final List<String> PURPOSES = List.of(
            "房租",
            "生活费",
            "货款",
            "学费",
            "还朋友钱",
            "装修尾款",
            "给孩子的",
            "看病住院",
            "投标保证金",
            "买二手车，看过车了",
            "水电物业费",
            "家里老人办寿酒，给姐姐转过去一起付",
            "rent",
            "tuition for my daughter",
            "deposit for the kitchen");

    private static final List<String> ANSWERS = List.of(
            "房东的账号，合同写明每月二十号付",
            "给女儿转生活费，她在外地读大学",
            "工程队老李，干了十来年了，当面签的合同",
            "还我表哥的，上个月住院他给垫的，借条在家里",
            "公司出纳让我来的，这家是我们的供货商，发票随后就到",
            "就是平常买菜的钱，还有孩子补课费，您快点办，中午要接孩子",
            "网上买的洗衣机，送货上门再付的尾款",
            "卡被冻结了半年，法院昨天给解的冻，先把欠的货款结了",
            "不是刷单，银行问过了，我就是给老家盖房子寄钱",
            "My landlord, the same account as every month",
            "It is for the roof, I have the invoice here and the builder is waiting outside");

    private static final List<List<String>> SCAMS = List.of(
            List.of("有个警官打来电话，说我名下的账户涉嫌洗钱，钱要转过去给他们查", "不能跟别人讲，说出去要判刑的"),
            List.of("法院来电话，要把钱都转到他们给的安全账户", "电话不能挂，你们快办"),
            List.of("软件上给了我八万额度，就是提不出来", "客服说卡号填错冻结了，要先交三万解冻费，才能放款"),
            List.of("小贷公司让存保证金，存得多额度高", "备注他们让写还款"),
            List.of("做任务能返现，做完一组就给佣金", "平台上的钱提不到卡里，客服说再做一单就全退回来"),
            List.of("网上找的兼职，按客服给的账号转账", "第一次返了两百，他说投得多挣得多，大伙都等我做完"),
            List.of("The police rang me and said I must move the money today", "I am not allowed to tell anyone"));

    private Sayings() {}

    static String purpose(SplittableRandom random) {
        return any(PURPOSES, random);
    }

    static String answer(SplittableRandom random) {
        return any(ANSWERS, random);
    }

    /** Two things that a victim says: first at the counter, then when asked. */
    static List<String> scam(SplittableRandom random) {
        return any(SCAMS, random);
    }

    private static <T> T any(List<T> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
