package io.levee.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two panels: the peers at sixty flags as bars, and what grows with the number of flags as lines; both on log scales. */
final class Chart {

    private static final int WIDTH = 760;
    private static final int ROW = 26;
    private static final int LEFT = 210;
    private static final int RIGHT = WIDTH - 70;
    private static final int TOP = 62;
    private static final int LINES = 230;
    private static final List<Integer> SIZES = List.of(20, 60, 200, 1_000);
    private static final Map<String, String> PEERS = new LinkedHashMap<>();
    private static final Map<String, String> ENGINES = new LinkedHashMap<>();

    static {
        PEERS.put("handWritten", "plain Java by hand");
        PEERS.put("levee", "Levee");
        PEERS.put("droolsPooled", "Drools, session kept");
        PEERS.put("droolsCommon", "Drools, as most use it");
        PEERS.put("easyRulesLambdas", "Easy Rules, lambdas");
        PEERS.put("easyRulesMvel", "Easy Rules, MVEL");
        PEERS.put("cel", "CEL-Java");
        PEERS.put("evrete", "Evrete");
        ENGINES.put("handWritten", "plain Java");
        ENGINES.put("compiled", "Levee");
        ENGINES.put("droolsCommon", "Drools, as most use it");
    }

    private final StoredRun run;
    private final StoredRun growth;
    private final StringBuilder svg = new StringBuilder();

    Chart(StoredRun run, StoredRun growth) {
        this.run = run;
        this.growth = growth;
    }

    String svg() {
        List<Map.Entry<String, Double>> peers = peers();
        int lines = TOP + peers.size() * ROW + 78;
        int height = lines + LINES + 62;
        svg.append(String.format(
                Locale.ROOT,
                """
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" role="img" font-family="sans-serif" font-size="13">
                <title>Levee beside its peers</title>
                <desc>Median time to evaluate sixty flags, and its growth with the number of flags; made from a stored run of %3$s</desc>
                <style>text{fill:#1f2933}.q{fill:#616e7c;font-size:11px}.b{fill:#9fb3c8}.l{fill:#0b7285}.g{stroke:#cbd2d9}
                .s0{stroke:#7b8794;fill:#7b8794}.s1{stroke:#0b7285;fill:#0b7285}.s2{stroke:#c05621;fill:#c05621}.n{fill:none}
                @media(prefers-color-scheme:dark){text{fill:#e4e7eb}.q{fill:#9aa5b1}.b{fill:#52606d}.l{fill:#22b8cf}.g{stroke:#3e4c59}.s1{stroke:#22b8cf;fill:#22b8cf}.s2{stroke:#f6ad55;fill:#f6ad55}.n{fill:none}}</style>
                """,
                WIDTH,
                height,
                run.date()));
        text(16, 24, "start", "", "Sixty flags, one evaluation: median microseconds (log scale)");
        text(16, 42, "start", "q", run.machine() + "; " + run.date());
        bars(peers);
        if (growth.figures().keySet().stream().anyMatch(name -> name.startsWith("RulebookBenchmark."))) {
            text(16, lines - 22, "start", "", "Growth with the number of flags: median microseconds (both scales log)");
            growth(lines);
        }
        return svg.append("</svg>\n").toString();
    }

    private List<Map.Entry<String, Double>> peers() {
        List<Map.Entry<String, Double>> peers = new ArrayList<>();
        PEERS.forEach((peer, label) -> {
            Figures figures = run.figures().get("PeerBenchmark.evaluate peer=" + peer);
            if (figures != null) {
                peers.add(Map.entry(peer, figures.p50()));
            }
        });
        peers.sort(Comparator.comparingDouble(Map.Entry::getValue));
        return peers;
    }

    private void bars(List<Map.Entry<String, Double>> peers) {
        double least = 0.1;
        double most = peers.stream().mapToDouble(Map.Entry::getValue).max().orElse(1);
        for (int i = 0; i < peers.size(); i++) {
            int y = TOP + i * ROW;
            double value = peers.get(i).getValue();
            double length = (RIGHT - LEFT) * Math.log(value / least) / Math.log(most / least);
            boolean own = peers.get(i).getKey().equals("levee");
            text(LEFT - 10, y + 15, "end", "", PEERS.get(peers.get(i).getKey()));
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>%n",
                    own ? "l" : "b",
                    LEFT,
                    y,
                    length,
                    ROW - 6));
            text(LEFT + length + 6, y + 15, "start", "", number(value));
        }
    }

    private void growth(int top) {
        Map<String, List<Double>> series = new LinkedHashMap<>();
        double most = 1;
        double least = 1;
        for (String engine : ENGINES.keySet()) {
            List<Double> values = new ArrayList<>();
            for (int size : SIZES) {
                Figures figures =
                        growth.figures().get("RulebookBenchmark.evaluate engine=" + engine + " flags=" + size);
                values.add(figures == null ? Double.NaN : figures.p50());
            }
            series.put(engine, values);
            for (double value : values) {
                most = Double.isNaN(value) ? most : Math.max(most, value);
                least = Double.isNaN(value) ? least : Math.min(least, value);
            }
        }
        double low = Math.pow(10, Math.floor(Math.log10(least)));
        double high = Math.pow(10, Math.ceil(Math.log10(most)));
        for (double tick = low; tick <= high * 1.01; tick *= 10) {
            double y = y(tick, low, high, top);
            svg.append(String.format(Locale.ROOT, "<path class=\"g\" d=\"M70 %.1fH%d\"/>%n", y, RIGHT - 100));
            text(62, y + 4, "end", "q", number(tick));
        }
        for (int i = 0; i < SIZES.size(); i++) {
            text(x(i), top + LINES + 20, "middle", "q", SIZES.get(i) + " flags");
        }
        int style = 0;
        for (Map.Entry<String, List<Double>> each : series.entrySet()) {
            line(each.getKey(), each.getValue(), "s" + style++, low, high, top);
        }
    }

    private void line(String engine, List<Double> values, String style, double low, double high, int top) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (!Double.isNaN(value)) {
                double y = y(value, low, high, top);
                path.append(String.format(Locale.ROOT, "%s%.1f %.1f", path.isEmpty() ? "M" : "L", x(i), y));
                svg.append(String.format(
                        Locale.ROOT, "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3\"/>%n", style, x(i), y));
            }
        }
        if (!path.isEmpty()) {
            svg.append("<path class=\"" + style + " n\" style=\"fill:none\" stroke-width=\"2\" d=\"" + path + "\"/>\n");
            double last = values.get(values.size() - 1);
            text(
                    x(values.size() - 1) + 10,
                    y(last, low, high, top) + 4,
                    "start",
                    "",
                    ENGINES.get(engine) + " " + number(last));
        }
    }

    private static double x(int size) {
        double span = Math.log(SIZES.get(SIZES.size() - 1) / (double) SIZES.get(0));
        return 90 + (RIGHT - 230) * Math.log(SIZES.get(size) / (double) SIZES.get(0)) / span;
    }

    private static double y(double value, double low, double high, int top) {
        return top + LINES * (1 - Math.log(value / low) / Math.log(high / low));
    }

    private void text(double x, double y, String anchor, String style, String text) {
        svg.append(String.format(
                Locale.ROOT,
                "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>%n",
                style,
                x,
                y,
                anchor,
                text.replace("&", "&amp;").replace("<", "&lt;")));
    }

    private static String number(double value) {
        return value >= 100
                ? String.format(Locale.ROOT, "%.0f", value)
                : value >= 10 ? String.format(Locale.ROOT, "%.1f", value) : String.format(Locale.ROOT, "%.2f", value);
    }
}
