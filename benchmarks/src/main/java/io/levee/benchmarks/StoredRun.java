package io.levee.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** A run as it was stored: what JMH gave, and what it stands for. */
final class StoredRun {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SCHEMA = 1;
    private static final Map<String, String> PEERS = Map.of(
            "drools", "org.drools/drools-core",
            "easyRules", "org.jeasy/easy-rules-core",
            "evrete", "org.evrete/evrete-core",
            "cel", "dev.cel/cel",
            "mvel", "org.mvel/mvel2",
            "levee", "io.levee/levee");

    private final JsonNode run;
    private final Map<String, Figures> figures = new LinkedHashMap<>();

    private StoredRun(JsonNode run) {
        this.run = run;
        for (JsonNode result : run.get("results")) {
            Figures each = Figures.of(result);
            figures.put(each.name(), each);
        }
    }

    static StoredRun read(Path file) throws IOException {
        JsonNode run = JSON.readTree(file.toFile());
        if (run.path("schema").asInt() != SCHEMA) {
            throw new IOException(file + ": not a stored run of these benchmarks");
        }
        return new StoredRun(run);
    }

    static void store(Path file, boolean quick, Path results) throws IOException {
        ObjectNode run = JSON.createObjectNode();
        run.put("schema", SCHEMA);
        run.put("quick", quick);
        run.put("date", LocalDate.now().toString());
        run.put(
                "machine",
                Runtime.getRuntime().availableProcessors() + " cores, "
                        + ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                                        .getTotalMemorySize()
                                / (1 << 30)
                        + " GiB, JDK " + Runtime.version());
        ObjectNode versions = run.putObject("versions");
        for (Map.Entry<String, String> peer : PEERS.entrySet()) {
            versions.put(peer.getKey(), version(peer.getValue()));
        }
        JsonNode all = JSON.readTree(results.toFile());
        all.forEach(Figures::shorten);
        run.set("results", all);
        if (file.toAbsolutePath().getParent() != null) {
            Files.createDirectories(file.toAbsolutePath().getParent());
        }
        JSON.writeValue(file.toFile(), run);
    }

    /** The version of a jar, from what Maven writes into it, or from this build where a jar has none of that. */
    private static String version(String artifact) throws IOException {
        String own = property("/META-INF/maven/" + artifact + "/pom.properties", "version");
        String built = property("/peers/versions.properties", artifact);
        return own != null ? own : built != null ? built : "unknown";
    }

    private static String property(String file, String key) throws IOException {
        try (InputStream in = StoredRun.class.getResourceAsStream(file)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty(key);
        }
    }

    boolean isQuick() {
        return run.get("quick").asBoolean();
    }

    String machine() {
        return run.get("machine").asText();
    }

    String date() {
        return run.get("date").asText();
    }

    String versions() {
        return run.get("versions").toString().replace("\"", "").replace("{", "").replace("}", "");
    }

    Map<String, Figures> figures() {
        return figures;
    }

    /** Each peer's median over Levee's, and Levee's growth, over the forks. */
    List<String> ratios() {
        List<String> lines = new ArrayList<>();
        Figures levee = figures.get("PeerBenchmark.evaluate peer=levee");
        if (levee != null) {
            lines.add("");
            lines.add("p50 of each peer / Levee's, median over the forks (least to most): " + versions());
            figures.values().stream()
                    .filter(each -> each.name().startsWith("PeerBenchmark."))
                    .forEach(each -> lines.add(ratio(each, levee)));
        }
        for (Figures each : figures.values()) {
            String compiled = each.name().replaceFirst("engine=\\w+", "engine=compiled");
            Figures own = figures.get(compiled);
            if (each.name().startsWith("RulebookBenchmark.") && own != null && !each.equals(own)) {
                lines.add(ratio(each, own));
            }
        }
        return lines;
    }

    private static String ratio(Figures one, Figures other) {
        return String.format(
                Locale.ROOT,
                "%-60s %8.2f us  x %.2f (%.2f to %.2f)",
                one.name(),
                one.p50(),
                one.p50() / other.p50(),
                one.leastP50() / other.mostP50(),
                one.mostP50() / other.leastP50());
    }
}
