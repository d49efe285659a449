package io.levee;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Pins what a bank gets on its class path: the build writes the run-time tree, and what is optional does not reach a
 * consumer. A new entry here is a decision, not an accident.
 */
class ConsumerClassPathTest {

    private static final Pattern ENTRY = Pattern.compile("^([|+\\\\ -]*)([\\w.-]+:[\\w.-]+):jar:[\\w.-]+:\\w+(.*)$");

    @Test
    void aConsumerGetsDroolsAndLittleElse() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("target", "consumer-tree.txt"));

        assertThat(consumed(lines))
                .containsExactlyInAnyOrder(
                        "com.fasterxml.jackson.core:jackson-core",
                        "com.github.javaparser:javaparser-core",
                        "com.hankcs:aho-corasick-double-array-trie",
                        "commons-codec:commons-codec",
                        "org.antlr:antlr-runtime",
                        "org.antlr:antlr4-runtime",
                        "org.drools:drools-alphanetwork-compiler",
                        "org.drools:drools-base",
                        "org.drools:drools-canonical-model",
                        "org.drools:drools-codegen-common",
                        "org.drools:drools-compiler",
                        "org.drools:drools-core",
                        "org.drools:drools-drl-ast",
                        "org.drools:drools-drl-extensions",
                        "org.drools:drools-drl-parser",
                        "org.drools:drools-ecj",
                        "org.drools:drools-io",
                        "org.drools:drools-kiesession",
                        "org.drools:drools-model-codegen",
                        "org.drools:drools-model-compiler",
                        "org.drools:drools-model-prototype",
                        "org.drools:drools-mvel",
                        "org.drools:drools-mvel-compiler",
                        "org.drools:drools-mvel-parser",
                        "org.drools:drools-util",
                        "org.drools:drools-wiring-api",
                        "org.drools:drools-wiring-dynamic",
                        "org.drools:drools-wiring-static",
                        "org.eclipse.jdt:ecj",
                        "org.jspecify:jspecify",
                        "org.kie:kie-api",
                        "org.kie:kie-internal",
                        "org.kie:kie-memory-compiler",
                        "org.kie:kie-util-maven-support",
                        "org.kie:kie-util-xml",
                        "org.mvel:mvel2",
                        "org.slf4j:slf4j-api",
                        "org.yaml:snakeyaml");
    }

    /** The tree's entries without the optional ones and what hangs below them. */
    private static List<String> consumed(List<String> lines) {
        List<String> consumed = new ArrayList<>();
        int optionalDepth = Integer.MAX_VALUE;
        for (String line : lines) {
            Matcher entry = ENTRY.matcher(line);
            if (!entry.matches()) {
                continue;
            }
            int depth = entry.group(1).length();
            if (depth <= optionalDepth) {
                optionalDepth = entry.group(3).contains("optional") ? depth : Integer.MAX_VALUE;
            }
            if (depth < optionalDepth) {
                consumed.add(entry.group(2));
            }
        }
        return consumed;
    }
}
