package io.levee.rulebook;

import io.levee.decision.Fault;
import io.levee.facts.Rate;
import io.levee.transfer.Intervention;
import io.levee.transfer.WatchlistStatus;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code rulebook.yaml}. */
final class SettingsReader {

    private final Yaml yaml;

    SettingsReader(Yaml yaml) {
        this.yaml = yaml;
    }

    Settings read() {
        yaml.allow(Set.of(
                "version",
                "country",
                "currency",
                "thresholds",
                "prior",
                "lead",
                "wordsAtMost",
                "innocenceAtMost",
                "coverageDays",
                "faults",
                "watchlist",
                "suspectAndMore",
                "protectedPayer",
                "rates",
                "approval"));
        Currency currency = currency(yaml.need("currency"));
        return new Settings(
                yaml.need("version").text(),
                country(yaml.need("country")),
                currency,
                thresholds(yaml.need("thresholds")),
                yaml.need("prior").number(-100, 0),
                yaml.need("lead").number(0, 100),
                yaml.need("wordsAtMost").number(0, 100),
                yaml.need("innocenceAtMost").number(-100, 0),
                yaml.need("coverageDays").whole(1, 180),
                levels(yaml.need("faults"), Fault.Kind.class),
                levels(yaml.need("watchlist"), WatchlistStatus.class),
                yaml.need("suspectAndMore").constant(Intervention.class, Intervention.NONE),
                yaml.need("protectedPayer").number(0, 20),
                rates(yaml.get("rates"), currency));
    }

    private static String country(Yaml value) {
        String country = value.text();
        if (country.matches("[A-Z]{2}")) {
            return country;
        }
        if (value.isThere()) {
            value.problem("国家应为两个大写字母，如 CN", "expected a country of two capital letters, such as CN");
        }
        return "";
    }

    private static Currency currency(Yaml value) {
        try {
            return Currency.getInstance(value.text());
        } catch (IllegalArgumentException e) {
            if (value.isThere()) {
                value.problem("币种应为 ISO 4217 代码，如 CNY", "expected an ISO 4217 currency code such as CNY");
            }
            return Currency.getInstance("CNY");
        }
    }

    private static Map<Intervention, Double> thresholds(Yaml value) {
        value.allow(Set.of("REMIND", "VERIFY", "DISSUADE", "HOLD"));
        Map<Intervention, Double> thresholds = new EnumMap<>(Intervention.class);
        double last = 0;
        for (Intervention level : value.isThere() ? Intervention.values() : new Intervention[0]) {
            if (level == Intervention.NONE) {
                continue;
            }
            double threshold = value.need(level.name()).number();
            if (threshold <= last && value.isThere()) {
                value.get(level.name())
                        .problem(
                                level + " 的门槛应高于前一级 " + Property.literal(last),
                                "the threshold of " + level + " must be above the one before, "
                                        + Property.literal(last));
            }
            last = threshold;
            thresholds.put(level, threshold);
        }
        return Map.copyOf(thresholds);
    }

    private static <E extends Enum<E>> Map<E, Intervention> levels(Yaml value, Class<E> type) {
        Map<E, Intervention> levels = new EnumMap<>(type);
        value.each((key, level) -> {
            Object constant = Constants.find(type, key);
            if (constant == null) {
                level.problem(
                        "不认识 `" + key + "`，应为下列之一：" + Constants.list(type),
                        "`" + key + "` is unknown, expected one of " + Constants.list(type));
            } else {
                levels.put(type.cast(constant), level.constant(Intervention.class, Intervention.NONE));
            }
        });
        // a floor that is missing would be no floor: each must be said
        for (E constant : value.isThere() ? List.of(type.getEnumConstants()) : List.<E>of()) {
            if (!levels.containsKey(constant)) {
                value.need(constant.name());
            }
        }
        return Map.copyOf(levels);
    }

    private static List<Rate> rates(Yaml value, Currency to) {
        List<Rate> rates = new ArrayList<>();
        for (Yaml rate : value.isThere() ? value.items() : List.<Yaml>of()) {
            rate.allow(Set.of("currency", "rate", "date"));
            try {
                rates.add(new Rate(
                        currency(rate.need("currency")),
                        to,
                        BigDecimal.valueOf(rate.need("rate").number()),
                        LocalDate.parse(rate.need("date").text())));
            } catch (DateTimeException | IllegalArgumentException e) {
                rate.problem(
                        "汇率应为 { currency: GBP, rate: 9.1, date: 2026-01-02 }",
                        "expected a rate such as { currency: GBP, rate: 9.1, date: 2026-01-02 }");
            }
        }
        return List.copyOf(rates);
    }
}
