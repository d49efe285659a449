package io.levee.rulebook;

import io.levee.decision.Text;
import io.levee.transfer.Intervention;
import io.levee.transfer.Settlement;
import io.levee.transfer.WatchlistStatus;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a profile, such as {@code profiles/CN.yaml}. */
final class ProfileReader {

    private static final List<Intervention> LEVELS =
            List.of(Intervention.REMIND, Intervention.VERIFY, Intervention.DISSUADE, Intervention.HOLD);
    private static final int MOST_MINUTES = 24 * 60;

    private final Yaml yaml;
    private final String country;

    ProfileReader(Yaml yaml, String country) {
        this.yaml = yaml;
        this.country = country;
    }

    Profile read() {
        yaml.allow(Set.of(
                "name",
                "numbers",
                "namesScamFrom",
                "levels",
                "quietCall",
                "release",
                "paper",
                "watchlist",
                "suspectAndMore"));
        Yaml numbers = yaml.need("numbers");
        numbers.allow(Set.of("police", "advice"));
        return new Profile(
                country,
                yaml.need("name").bilingual(),
                numbers.need("police").text(),
                numbers.need("advice").text(),
                yaml.need("namesScamFrom").constant(Intervention.class, Intervention.VERIFY),
                rungs(yaml.need("levels")),
                yaml.need("quietCall").bilingual(),
                yaml.need("release").bilingual(),
                paper(yaml.need("paper")),
                watchlist(yaml.need("watchlist")),
                yaml.need("suspectAndMore").bilingual());
    }

    private static Map<Intervention, Profile.Rung> rungs(Yaml levels) {
        levels.allow(Set.of("REMIND", "VERIFY", "DISSUADE", "HOLD"));
        Map<Intervention, Profile.Rung> rungs = new EnumMap<>(Intervention.class);
        for (Intervention level : LEVELS) {
            Yaml rung = levels.need(level.name());
            if (rung.isThere()) {
                rungs.put(level, rung(rung));
            }
        }
        return Map.copyOf(rungs);
    }

    private static Profile.Rung rung(Yaml rung) {
        rung.allow(Set.of("steps", "notice", "settlement", "signs", "basis"));
        List<Profile.Step> steps = new ArrayList<>();
        rung.need("steps").items().forEach(step -> steps.add(step(step)));
        List<Settlement> settlements = new ArrayList<>();
        for (Yaml settlement : rung.need("settlement").items()) {
            settlements.add(settlement.constant(Settlement.class, Settlement.NEXT_DAY));
        }
        return new Profile.Rung(
                List.copyOf(steps),
                rung.need("notice").bilingual(),
                List.copyOf(settlements),
                rung.need("signs").truth(),
                rung.need("basis").bilingual());
    }

    private static Profile.Step step(Yaml step) {
        step.allow(Set.of("zh", "en", "who", "within", "basis"));
        Yaml who = step.get("who");
        Yaml within = step.get("within");
        Yaml basis = step.get("basis");
        @Nullable Integer minutes = within.isThere() ? Integer.valueOf(within.whole(0, MOST_MINUTES)) : null;
        return new Profile.Step(
                step.bilingual(),
                who.isThere() ? who.constant(Profile.Who.class, Profile.Who.SUPERVISOR) : null,
                minutes,
                basis.isThere() ? basis.bilingual() : null);
    }

    private static Profile.Paper paper(Yaml paper) {
        paper.allow(Set.of("reason", "remedy", "papers", "appeal", "signature"));
        return new Profile.Paper(
                paper.need("reason").bilingual(),
                paper.need("remedy").bilingual(),
                paper.need("papers").bilingual(),
                paper.need("appeal").bilingual(),
                paper.need("signature").bilingual());
    }

    private static Map<WatchlistStatus, Text> watchlist(Yaml reasons) {
        Map<WatchlistStatus, Text> watchlist = new EnumMap<>(WatchlistStatus.class);
        for (WatchlistStatus status : WatchlistStatus.values()) {
            watchlist.put(status, reasons.need(status.name()).bilingual());
        }
        return Map.copyOf(watchlist);
    }
}
