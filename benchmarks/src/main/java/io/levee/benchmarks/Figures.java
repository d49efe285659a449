package io.levee.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one benchmark gave.
 *
 * @param name its class and method, and its parameters
 * @param p50s the median of each fork, lowest first
 * @param p99 over all forks, in the benchmark's unit; NaN where times were not sampled
 * @param bytes a call; NaN where not measured
 */
record Figures(String name, List<Double> p50s, double p99, double bytes) {

    private static final String MEDIANS = "forkMedians";

    static Figures of(JsonNode result) {
        JsonNode metric = result.get("primaryMetric");
        List<Double> p50s = new ArrayList<>();
        metric.path(MEDIANS).forEach(median -> p50s.add(median.asDouble()));
        metric.path("rawData").forEach(fork -> fork.forEach(value -> p50s.add(value.asDouble())));
        Collections.sort(p50s);
        return new Figures(
                name(result),
                List.copyOf(p50s),
                metric.path("scorePercentiles").path("99.0").asDouble(Double.NaN),
                result.path("secondaryMetrics")
                        .path("gc.alloc.rate.norm")
                        .path("score")
                        .asDouble(Double.NaN));
    }

    /** Puts the median of each fork in the place of all its samples, which are a thousand times as long. */
    static void shorten(JsonNode result) {
        ObjectNode metric = (ObjectNode) result.get("primaryMetric");
        JsonNode samples = metric.remove("rawDataHistogram");
        if (samples != null) {
            ArrayNode medians = metric.putArray(MEDIANS);
            samples.forEach(fork -> medians.add(median(fork)));
        }
    }

    private static String name(JsonNode result) {
        String name = result.get("benchmark").asText().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
        StringBuilder full = new StringBuilder(name);
        Map<String, String> parameters = new TreeMap<>();
        result.path("params")
                .fields()
                .forEachRemaining(
                        each -> parameters.put(each.getKey(), each.getValue().asText()));
        parameters.forEach(
                (key, value) -> full.append(' ').append(key).append('=').append(value));
        return result.get("mode").asText().equals("thrpt") ? full + " (throughput)" : full.toString();
    }

    /** The median of the samples of one fork: JMH stores for each iteration each value with how often it occurred. */
    private static double median(JsonNode fork) {
        TreeMap<Double, Long> counts = new TreeMap<>();
        long all = 0;
        for (JsonNode iteration : fork) {
            for (JsonNode sample : iteration) {
                counts.merge(sample.get(0).asDouble(), sample.get(1).asLong(), Long::sum);
                all += sample.get(1).asLong();
            }
        }
        long seen = 0;
        for (Map.Entry<Double, Long> each : counts.entrySet()) {
            seen += each.getValue();
            if (2 * seen >= all) {
                return each.getKey();
            }
        }
        return Double.NaN;
    }

    /** The median over the forks. */
    double p50() {
        return p50s.isEmpty() ? Double.NaN : p50s.get(p50s.size() / 2);
    }

    double leastP50() {
        return p50s.isEmpty() ? Double.NaN : p50s.get(0);
    }

    double mostP50() {
        return p50s.isEmpty() ? Double.NaN : p50s.get(p50s.size() - 1);
    }
}
