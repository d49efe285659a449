package io.levee.rulebook.drools;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.levee.rulebook.Flag;
import io.levee.rulebook.Flags;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.drools.ancompiler.CompiledNetworkSources;
import org.drools.ancompiler.ObjectTypeNodeCompiler;
import org.drools.kiesession.rulebase.InternalKnowledgeBase;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.memorycompiler.KieMemoryCompiler;

class DrlWriterTest {

    /** HotSpot never compiles a method of more bytes (HugeMethodLimit). */
    private static final int JVM_COMPILES = 8000;

    private static final Pattern INSTRUCTION = Pattern.compile("^ +(\\d+): .*");

    @Test
    void asks_first_what_rules_out_most_then_what_is_shared_and_last_what_goes_through_movements() {
        List<Flag> flags = List.of(
                Flags.of("A", Flags.parse("payee.payersWithin( 24 ) >= 3 && payer.age > 60 && words.tells( \"x\" )")),
                Flags.of("B", Flags.parse("money.amount > 5000 && payer.age > 60")));

        assertThat(DrlWriter.write(flags).drl())
                .contains("Remittance( words.anythingHeard == true, payer.age > 60, words.tells( \"x\" ) == true, "
                        + "payee.payersWithin( 24 ) >= 3 )")
                .contains("Remittance( payer.age > 60, money.amount > 5000 )");
    }

    @Test
    void few_flags_share_one_entry_point() {
        assertThat(DrlWriter.write(different(100)).entryPoints()).hasSize(1);
    }

    @Test
    void the_jvm_compiles_the_network_of_two_thousand_flags(@TempDir Path folder) throws Exception {
        DrlWriter.Written written = DrlWriter.write(different(2000));
        int longest = 0;
        int networks = 0;
        for (byte[] network : networks(written.drl()).values()) {
            longest = Math.max(longest, longestMethod(network, folder));
            networks++;
        }

        assertThat(networks).isEqualTo(written.entryPoints().size()).isGreaterThan(1);
        assertThat(longest).isBetween(JVM_COMPILES / 2, JVM_COMPILES);
    }

    private static List<Flag> different(int count) {
        List<Flag> flags = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            flags.add(Flags.of("XX-" + i, Flags.parse("money.amount > " + (1000 + i) + " && payer.age > 60")));
        }
        return flags;
    }

    /** What Drools makes of the rules, class by class. */
    private static Map<String, byte[]> networks(String drl) {
        KieServices services = KieServices.get();
        KieFileSystem files = services.newKieFileSystem();
        files.write("src/main/resources/io/levee/rules/compiled/flags.drl", drl);
        var builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        KieBase base =
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
        InternalKnowledgeBase internal = (InternalKnowledgeBase) base;
        Map<String, String> sources = ObjectTypeNodeCompiler.compiledNetworkSources(internal.getRete()).stream()
                .collect(toMap(CompiledNetworkSources::getName, CompiledNetworkSources::getSource));
        return KieMemoryCompiler.compileNoLoad(sources, internal.getRootClassLoader());
    }

    private static int longestMethod(byte[] compiled, Path folder) throws Exception {
        Path file = Files.write(folder.resolve("Network.class"), compiled);
        StringWriter text = new StringWriter();
        PrintWriter to = new PrintWriter(text);
        assertThat(ToolProvider.findFirst("javap").orElseThrow().run(to, to, "-c", "-p", file.toString()))
                .isZero();
        return text.toString()
                .lines()
                .map(INSTRUCTION::matcher)
                .filter(Matcher::matches)
                .mapToInt(instruction -> Integer.parseInt(instruction.group(1)))
                .max()
                .orElseThrow();
    }
}
