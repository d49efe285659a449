package io.levee.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.levee.Folders;
import io.levee.rulebook.drools.DrlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may edit a rule file may not run code in the teller process, nor keep it busy, nor read what lies elsewhere. */
@Timeout(300) // a rulebook that keeps the check busy would never end
class HostileRulebooksTest {

    /** What code in a rule would do; no class, file or process may come of it. */
    private static final AtomicInteger RUN = new AtomicInteger();

    private static final String STRONG = "words.strong( \"loan\" )";
    private static final String HEADER = "import io.levee.transfer.*";

    @TempDir
    Path directory;

    private Path rules;
    private Path marker;

    @BeforeEach
    void soundRulebook() throws IOException {
        rules = directory.resolve("rules");
        marker = directory.resolve("marker");
        Folders.copy(Faulty.BASE, rules);
    }

    /** Called by hostile rules if they could. */
    public static boolean run() {
        RUN.incrementAndGet();
        return true;
    }

    static Stream<String> conditions() {
        String me = HostileRulebooksTest.class.getName();
        return Stream.of(
                "Runtime.getRuntime().exec( \"touch MARKER\" ) != null",
                "java.lang.Runtime.getRuntime().exec( \"touch MARKER\" ) != null",
                "new ProcessBuilder( \"touch\", \"MARKER\" ).start() != null",
                "new java.io.File( \"MARKER\" ).createNewFile()",
                "java.nio.file.Files.createFile( java.nio.file.Path.of( \"MARKER\" ) ) != null",
                "new java.net.Socket( \"127.0.0.1\", 9 ) != null",
                "new java.net.URL( \"http://127.0.0.1/\" ).openStream() != null",
                "Class.forName( \"" + me + "\" ) != null",
                "money.getClass().getClassLoader() != null",
                "money.class.forName( \"java.lang.Runtime\" ) != null",
                "this.getClass().getMethod( \"run\" ) != null",
                me + ".run()",
                "( " + me + ".run() )",
                "eval( " + me + ".run() )",
                "money.amount > ( " + me + ".run() ? 1 : 2 )",
                "words.strong( " + me + ".run() )",
                "words.strong( \"loan\" + " + me + ".run() )",
                "pattern.paymentsToPayeeWithin( " + me + ".run() ) >= 1",
                "money.amount == System.exit( 1 )",
                "System.getProperty( \"user.home\" ) != null",
                "Thread.sleep( 100000 ) == null",
                "new Object() { { " + me + ".run(); } } != null",
                "money.amount > 1; " + me + ".run()",
                "money.amount > 1 } " + me + ".run(); {",
                "(io.levee.rulebook.HostileRulebooksTest) money != null",
                "money#HostileRulebooksTest.run()",
                "money.amount instanceof Double",
                "with( money ) { amount = 1 }",
                "money.amount = 5",
                "money.amount++ > 1",
                "[ " + me + ".run() ] contains true",
                "[ \"a\" : " + me + ".run() ] contains \"a\"",
                "{ " + me + ".run() } != null",
                "if ( true ) { " + me + ".run() }",
                "foreach ( x : words ) { " + me + ".run() }",
                "proto.amount > 1",
                "import.java.lang.Runtime != null",
                "money.!amount > 1",
                "$x : " + me + ".run()",
                "$amount := money.amount",
                "money.amount > 1 && " + me + ".run()",
                "/* " + me + ".run() */ eval( true )",
                "money.amount /* > 1 */ > \"1\"",
                "words.strong( \"loan\\\" ) || " + me + ".run() || words.strong( \\\"\" )",
                "words.strong( `loan` )",
                "words.strong( \"lo\\u0061n\" )",
                "mon\\u0065y.amount > 1",
                "м\u043eney.amount > 1",
                "money\u200b.amount > 1",
                "\u202e1 < tnuoma.yenom",
                "money .amount\u0000 > 1",
                "words.strong( \"loan\" ) from " + me + ".run()",
                "words.strong( \"loan\" ) matches \"(a+)+b\"",
                "words.strong( \"loan\" ) soundslike \"x\"",
                "words.strong( \"loan\" ) memberOf me",
                "money.amount str[startsWith] \"x\"",
                "money.amount after[ 1d ] money.balance",
                "(".repeat(2000) + STRONG + ")".repeat(2000),
                "!".repeat(5000) + STRONG,
                STRONG + " && ( " + STRONG + " || ( " + STRONG + " && ( " + STRONG + " || ( " + STRONG + " && ( "
                        + STRONG
                        + " || ( " + STRONG + " && ( " + STRONG + " || ( " + STRONG + " && ( " + STRONG + " || ( "
                        + STRONG + " && ( " + STRONG + " || ( " + STRONG + " && ( " + STRONG
                        + " ) ) ) ) ) ) ) ) ) ) ) ) )",
                String.join("\n|| ", java.util.Collections.nCopies(5000, STRONG)),
                String.join(" || ", java.util.Collections.nCopies(500, STRONG)),
                "money.amount > " + "9".repeat(900),
                "a".repeat(900) + " > 1",
                "money" + ".money".repeat(150) + " > 1");
    }

    @ParameterizedTest
    @MethodSource("conditions")
    void codeInAConditionIsRefusedAndNeverRun(String condition) throws IOException {
        replace("loan/rules.drl", STRONG, condition.replace("MARKER", marker.toString()));

        refused();
    }

    static Stream<String> headers() {
        String run = HostileRulebooksTest.class.getName() + ".run();";
        return Stream.of(
                "import java.lang.Runtime",
                "import static java.lang.Runtime.getRuntime",
                "import function java.lang.System.exit",
                "import accumulate java.util.ArrayList list",
                "import io.levee.transfer.*; import java.io.File;",
                "global java.util.List list",
                "function boolean f() { " + run + " return true; }",
                "declare Remittance money : java.io.File end",
                "declare enum Kind A( 1 ); n : int end",
                "declare window W Remittance() over window:time( 1s ) end",
                "declare entry-point \"x\" end",
                "query \"q\" Remittance() end",
                "unit X",
                "dialect \"mvel\"",
                "no-loop true",
                "import java.lang.*;\nimport java.util.*;",
                "/* unclosed",
                "rule \"LO-90\" when eval( true ) then " + run + " end",
                "rule \"LO-90\" dialect \"java\" when Remittance() then " + run + " end",
                "rule \"LO-90\" when $r : Remittance() then delete( $r ); end",
                "rule \"LO-90\" when Remittance() then[x] " + run + " end",
                "rule \"LO-90\" when Remittance() do[x] then then[x] " + run + " end",
                "rule \"LO-90\" when accumulate( Remittance(); $n : count( 1 ) ) then end",
                "rule \"LO-90\" when Remittance() from collect( Remittance() ) then end",
                "rule \"LO-90\" when Remittance() from entry-point x then end",
                "rule \"LO-90\" when Remittance() over window:length( 3 ) then end",
                "rule \"LO-90\" when forall( Remittance() ) then end",
                "rule \"LO-90\" when exists Remittance() then end",
                "rule \"LO-90\" when java.io.File() then end",
                "rule \"LO-90\" timer( int: 0 1 ) when Remittance() then end",
                "rule \"LO-90\" enabled( f() ) when Remittance() then end",
                "rule \"LO-90\" when Remittance( money.amount > 1 ) or Remittance() then end");
    }

    @ParameterizedTest
    @MethodSource("headers")
    void whateverElseAFileMayHoldIsRefusedAndNeverRun(String text) throws IOException {
        replace("loan/rules.drl", HEADER, HEADER + "\n" + text);

        refused();
    }

    static Stream<String> yaml() {
        return Stream.of(
                "a: &a [ x, x ]\nb: &b [ *a, *a, *a, *a, *a, *a, *a ]\nc: [ *b, *b, *b, *b, *b, *b, *b ]\n",
                "!!javax.script.ScriptEngineManager [ !!java.net.URLClassLoader [ [ !!java.net.URL [ \"http://127.0.0.1/\" ] ] ] ]\n",
                "concepts: !!java.io.File [ x ]\n",
                "&a concepts: *a\n",
                "concepts: " + "[".repeat(3000) + "]".repeat(3000) + "\n",
                "concepts: " + "{ a: ".repeat(3000) + "}".repeat(3000) + "\n",
                "concepts: { A: [ " + "(a|b|c|d|e|f|g|h)".repeat(12) + " ] }\n",
                "concepts: { A: [ " + "x~".repeat(400) + "x ] }\n",
                "? [ a, b ]\n: c\n",
                "%YAML 9.9\n---\na: b\n",
                "a: b\n---\nc: d\n",
                "concepts: { A: \"\u0007\" }\n");
    }

    @ParameterizedTest
    @MethodSource("yaml")
    void yamlThatIsMoreThanTextIsRefused(String text) throws IOException {
        Files.writeString(rules.resolve("loan/words.yaml"), text);

        refused();
    }

    @Test
    void spellingsThatMultiplyAcrossAFileAreRefused() throws IOException {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            words.add("w" + i + "(a|b|c|d|e|f|g|h|i|j)(a|b|c|d|e|f|g|h|i|j)(a|b|c|d|e|f|g|h|i|j)");
        }
        Files.writeString(
                rules.resolve("tasks/words.yaml"),
                Files.readString(rules.resolve("tasks/words.yaml"))
                        .replace("TASK: [ ", "TASK: [ " + String.join(", ", words) + ", "));

        refused();
    }

    @Test
    void aFileTooLargeIsRefused() throws IOException {
        Files.writeString(rules.resolve("loan/rules.drl"), "// x\n".repeat(300_000));

        assertThat(refused()).contains("loan/rules.drl: the file is larger than 1 MB");
    }

    @Test
    void noRuleTakesThePapersOfAnotherOnItsLine() throws IOException {
        replace(
                "loan/rules.drl",
                "rule \"LO-02\"",
                "rule \"LO-90\" when Remittance( " + STRONG + " ) then end rule \"LO-02\"");

        assertThat(refused()).contains("LO-90: its papers are not clear").contains("LO-02: its papers are not clear");
    }

    @Test
    void moreRulesOrLinesThanOneFileNeedsAreRefusedAtOnce() throws IOException {
        Files.writeString(rules.resolve("loan/rules.drl"), "rule \"LO-01\"\n".repeat(60_000));
        assertThat(refused()).contains("loan/rules.drl:1002:1: the file has more than 1000 rules");

        Files.writeString(rules.resolve("loan/rules.drl"), ("rule \"LO-01\"\n" + "\n".repeat(99)).repeat(300));
        assertThat(refused()).contains("the file has more than 20000 lines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\u0085", "\u2028", "\u2029", "\u200b", "\u202e", "\u0000"})
    void whatAReaderDoesNotSeeIsRefusedInEveryFile(String hidden) throws IOException {
        for (String file :
                List.of("rulebook.yaml", "SOURCES.md", "common/dialogue.yaml", "loan/rules.drl", "loan/words.yaml")) {
            Path path = rules.resolve(file);
            String sound = Files.readString(path);
            Files.writeString(path, sound + "# " + hidden + "prior: -90\n");

            int line = 1 + (int) sound.lines().count();
            assertThat(refused()).startsWith(file + ":" + line + ":3: there is an invisible character, U+");
            Files.writeString(path, sound);
        }
    }

    @Test
    void anEmptyFileIsNamed() throws IOException {
        for (String file : List.of("rulebook.yaml", "loan/rules.drl", "loan/words.yaml", "loan/examples.yaml")) {
            Path path = rules.resolve(file);
            String sound = Files.readString(path);
            Files.writeString(path, "\n");

            assertThat(refused()).contains(file + ": the file is empty");
            Files.writeString(path, sound);
        }
    }

    @Test
    void aLinkIsRefusedWhereverItLeads() throws IOException {
        Path secret = directory.resolve("secret");
        Files.writeString(secret, "secret: 1");
        Files.delete(rules.resolve("loan/words.yaml"));
        Files.createSymbolicLink(rules.resolve("loan/words.yaml"), secret);
        Files.createSymbolicLink(rules.resolve("other"), directory);

        assertThat(refused())
                .contains("loan/words.yaml: expected a plain file, not a link or a folder")
                .contains("other: expected a plain file or folder, not a link")
                .doesNotContain("secret");
    }

    @Test
    void aFolderWithATrickInItsNameIsRefused() throws IOException {
        for (String name : List.of("..loan", "Loan", "lo an", "x\u202ey", "-loan", "l".repeat(50))) {
            Files.createDirectories(rules.resolve(name));
        }

        String refused = refused();

        assertThat(refused.lines()).hasSize(5); // what begins with a dot is passed over
        assertThat(refused).doesNotContain("\u202e");
    }

    private void replace(String file, String old, String with) throws IOException {
        Path path = rules.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(old);
        Files.writeString(path, text.replace(old, with));
    }

    /** What the check says; it must refuse, in words, before long, and leave no trace of anything run. */
    private String refused() {
        List<Problem> problems;
        try {
            RulebookLoader.Report report =
                    new RulebookLoader(new DrlReader(), Faulty.TODAY).check(RulebookFiles.in(rules));
            assertThat(report.isAccepted()).as("accepted").isFalse();
            problems = report.errors();
        } catch (RulebookException e) {
            problems = e.problems();
        }
        assertThat(problems).isNotEmpty();
        assertThat(RUN).hasValue(0);
        assertThat(Files.exists(marker, LinkOption.NOFOLLOW_LINKS)).isFalse();
        StringBuilder text = new StringBuilder();
        for (Problem problem : problems) {
            text.append(problem.in(Locale.ENGLISH)).append('\n');
            assertThat(problem.shown(Locale.ENGLISH)).hasSizeLessThan(1500);
            assertThat(problem.message().en())
                    .doesNotContain("java.lang.", "org.drools", "Exception", "StackOverflow")
                    .isNotBlank();
        }
        return text.toString();
    }
}
