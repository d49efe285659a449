package io.levee.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.rulebook.Flag;
import io.levee.rulebook.Rulebook;
import io.levee.rulebook.RulebookFiles;
import io.levee.rulebook.RulebookLoader;
import io.levee.rulebook.drools.DrlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeersTest {

    private static final String FROZEN = "7c583f84a5a0ecffb37b0bdebfe631d25abc9b9943e2b1e44de4c22cdc716b5f";

    @Test
    void theHandWrittenFlagsAreAsTheyWereWhenTheFiguresWereMeasured() throws Exception {
        byte[] source = Files.readAllBytes(Path.of("src/main/java/io/levee/benchmarks/HandWritten.java"));

        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(source)))
                .as("they are the limit that everything is measured against: measure all peers again when they change")
                .isEqualTo(FROZEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handWritten",
                "levee",
                "droolsCommon",
                "droolsPooled",
                "easyRulesLambdas",
                "easyRulesMvel",
                "evrete",
                "cel"
            })
    void eachPeerGivesTheSameHits(String name) throws Exception {
        Rulebook rulebook = new RulebookLoader(new DrlReader()).load(RulebookFiles.builtIn());
        List<Flag> flags = SixtyFlags.of(rulebook);
        try (Peer peer = PeerBenchmark.peer(name, flags)) {
            PeerBenchmark.requireSameHits(name, peer, flags, new RandomRemittances(7, rulebook, flags).list(2_000));
        }
    }
}
