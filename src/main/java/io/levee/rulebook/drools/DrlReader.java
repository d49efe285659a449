package io.levee.rulebook.drools;

import io.levee.decision.Text;
import io.levee.rulebook.Problems;
import io.levee.rulebook.RuleDocument;
import io.levee.rulebook.RuleReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads DRL with Drools' own parser and takes from its tree what a flag may be: one pattern on {@code Remittance} with
 * plain conditions and an empty consequence. Everything else that DRL can say is refused. Nothing is compiled here, and
 * what is compiled later is written anew from the understood conditions, so that no other code can come in with a file.
 */
public final class DrlReader implements RuleReader {

    private static final String PACKAGE = "io.levee.facts";
    private static final String IMPORT = "io.levee.transfer.*";
    private static final String FACT = "Remittance";

    private static final Pattern RULE = Pattern.compile("^[ \\t]*(?:rule|query)\\b", Pattern.MULTILINE);
    private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+).*?input '([^']*)'");

    @Override
    public List<RuleDocument> read(String file, String text, Problems problems) {
        if (!new DrlLimits(file, text, problems).allow() || !WideCharacters.allow(file, text, problems)) {
            return List.of();
        }
        DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
        PackageDescr whole = parse(parser, text);
        PaperScanner papers = new PaperScanner(text);
        List<RuleDocument> rules = new ArrayList<>();
        if (whole != null && !parser.hasErrors()) {
            header(file, whole, problems);
            rules(file, whole, papers, problems, rules);
            return rules;
        }
        // one broken rule must not hide what is wrong with the others: each is read alone, in its own place
        List<Integer> starts = new ArrayList<>();
        for (Matcher rule = RULE.matcher(text); rule.find(); ) {
            starts.add(rule.start());
        }
        for (int i = 0; i < Math.max(1, starts.size()); i++) {
            String alone = alone(text, starts, i);
            DrlParser again = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr tree = parse(again, alone);
            if (tree == null || again.hasErrors()) {
                syntaxError(file, again, alone, problems);
            } else {
                header(file, tree, problems);
                rules(file, tree, papers, problems, rules);
            }
        }
        return rules;
    }

    private static @Nullable PackageDescr parse(DrlParser parser, String text) {
        try {
            return parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    /** The file with one of its rules; the others are blanked out so that lines keep their numbers. */
    private static String alone(String text, List<Integer> starts, int at) {
        if (starts.isEmpty()) {
            return text;
        }
        String head = text.substring(0, starts.get(0));
        String before = text.substring(head.length(), starts.get(at));
        int end = at + 1 < starts.size() ? starts.get(at + 1) : text.length();
        return head + "\n".repeat((int) before.lines().count()) + text.substring(starts.get(at), end);
    }

    /** Reports the first syntax error; those after it are mostly its consequences. */
    private static void syntaxError(String file, DrlParser parser, String text, Problems problems) {
        for (DroolsError error : parser.getErrors()) {
            Matcher place = PLACE.matcher(error.getMessage());
            if (place.find() && !place.group(3).isBlank() && !place.group(3).startsWith("<")) {
                Text says = unexpected(place.group(3));
                problems.add(
                        file,
                        Integer.parseInt(place.group(1)),
                        Integer.parseInt(place.group(2)) + 1,
                        says.zh(),
                        says.en());
                return;
            }
        }
        Matcher rule = RULE.matcher(text);
        int line = rule.find()
                ? 1
                        + (int) text.substring(0, rule.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                : 1;
        problems.add(
                file,
                line,
                "这条规则无法读取：检查引号、括号和逗号是否成对",
                "this rule can't be read: check its quotes, brackets and commas");
    }

    private static Text unexpected(String token) {
        if (token.matches("_\\d+")) {
            return new Text("数字里不要用下划线、单位或千分位", "numbers take no underscores, units or thousands marks");
        }
        if (token.equals("and") || token.equals("or")) {
            String symbol = token.equals("and") ? "&&" : "||";
            return new Text("`" + token + "` 请写作 `" + symbol + "`", "write `" + symbol + "` for `" + token + "`");
        }
        return new Text(
                "语法错误：`" + token + "` 不应出现在这里；前面是否少了逗号、引号或括号？",
                "syntax error at `" + token + "`: is a comma, a quote or a bracket missing before it?");
    }

    private static void rules(
            String file, PackageDescr tree, PaperScanner papers, Problems problems, List<RuleDocument> into) {
        List<Integer> lines = tree.getRules().stream().map(RuleDescr::getLine).toList();
        for (RuleDescr rule : tree.getRules()) {
            int line = rule.getLine();
            List<RuleDocument.Clause> clauses = clauses(file, rule, problems);
            List<RuleDocument.Paper> found = papers.of(line);
            Set<String> keys = found.stream().map(RuleDocument.Paper::key).collect(Collectors.toSet());
            // two rules of one line would have the papers of the first
            boolean isAlone = papers.isAlone(line) && Collections.frequency(lines, line) == 1;
            if (!isAlone || !keys.equals(rule.getAnnotationNames())) {
                problems.add(
                        file,
                        line,
                        rule.getName() + "：说明无法确定：每条规则另起一行，每个 `@` 一项，文字用双引号",
                        rule.getName() + ": its papers are not clear: begin each rule on a line of its own, and put"
                                + " texts in double quotes");
            }
            if (isAlone) {
                into.add(new RuleDocument(file, rule.getName(), line, found, clauses));
            }
        }
    }

    private static void header(String file, PackageDescr tree, Problems problems) {
        if (!PACKAGE.equals(tree.getName())) {
            problems.add(
                    file, 1, "第一行应为 `package " + PACKAGE + "`", "the first line must be `package " + PACKAGE + "`");
        }
        for (ImportDescr descr : tree.getImports()) {
            if (!IMPORT.equals(descr.getTarget())) {
                problems.add(
                        file,
                        descr.getLine(),
                        "只允许 `import " + IMPORT + "`",
                        "only `import " + IMPORT + "` is allowed");
            }
        }
        refuse(file, tree.getFunctions(), "function", problems);
        refuse(file, tree.getGlobals(), "global", problems);
        refuse(file, tree.getFunctionImports(), "import function", problems);
        refuse(file, tree.getAccumulateImports(), "import accumulate", problems);
        refuse(file, tree.getTypeDeclarations(), "declare", problems);
        refuse(file, tree.getEnumDeclarations(), "declare enum", problems);
        refuse(file, tree.getEntryPointDeclarations(), "declare entry-point", problems);
        refuse(file, tree.getWindowDeclarations(), "declare window", problems);
        if (!tree.getAttributes().isEmpty()) {
            problems.add(file, 0, "文件开头不允许规则属性", "attributes at the head of the file are not allowed");
        }
    }

    private static void refuse(String file, Collection<? extends BaseDescr> found, String what, Problems problems) {
        for (BaseDescr descr : found) {
            problems.add(
                    file,
                    descr.getLine(),
                    "不允许 `" + what + "`：规则只有条件和说明",
                    "`" + what + "` is not allowed: a flag is a condition and its papers");
        }
    }

    private static List<RuleDocument.Clause> clauses(String file, RuleDescr rule, Problems problems) {
        if (rule.getClass() != RuleDescr.class) {
            problems.add(file, rule.getLine(), "不允许 `query`", "`query` is not allowed");
            return List.of();
        }
        String name = rule.getName();
        if (rule.getParentName() != null) {
            problems.add(file, rule.getLine(), name + "：不允许 `extends`", name + ": `extends` is not allowed");
        }
        rule.getAttributes()
                .keySet()
                .forEach(attribute -> problems.add(
                        file,
                        rule.getLine(),
                        name + "：不允许 `" + attribute + "`",
                        name + ": `" + attribute + "` is not allowed"));
        boolean acts = rule.getConsequence() instanceof String consequence && !consequence.isBlank();
        if (acts || !rule.getNamedConsequences().isEmpty()) {
            problems.add(
                    file,
                    rule.getConsequenceLine(),
                    name + "：`then` 和 `end` 之间必须为空",
                    name + ": nothing may stand between `then` and `end`");
        }
        List<? extends BaseDescr> patterns = rule.getLhs().getDescrs();
        if (patterns.size() != 1 || !(patterns.get(0) instanceof PatternDescr pattern) || !isPlain(pattern)) {
            problems.add(
                    file,
                    rule.getLine(),
                    name + "：`when` 之后只能有一个 `Remittance( … )`",
                    name + ": after `when` there must be exactly one `Remittance( … )`");
            return List.of();
        }
        List<RuleDocument.Clause> clauses = new ArrayList<>();
        for (BaseDescr constraint : pattern.getDescrs()) {
            if (constraint instanceof ExprConstraintDescr expression) {
                // Drools counts columns from 0
                clauses.add(new RuleDocument.Clause(
                        expression.getExpression(), constraint.getLine(), constraint.getColumn() + 1));
            } else {
                problems.add(file, rule.getLine(), name + "：有不认识的条件", name + ": a condition is not understood");
            }
        }
        return clauses;
    }

    private static boolean isPlain(PatternDescr pattern) {
        return FACT.equals(pattern.getObjectType())
                && pattern.getSource() == null
                && pattern.getIdentifier() == null
                && !pattern.isQuery()
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotations().isEmpty();
    }
}
