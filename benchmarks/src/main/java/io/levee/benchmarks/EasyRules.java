package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import java.util.BitSet;
import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import org.jeasy.rules.mvel.MVELAction;
import org.jeasy.rules.mvel.MVELCondition;
import org.mvel2.ParserContext;

/** Easy Rules, with conditions as lambdas and as MVEL that is compiled once. */
final class EasyRules implements Peer {

    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules;
    private final int size;

    private EasyRules(Rules rules, int size) {
        this.rules = rules;
        this.size = size;
    }

    static Peer withLambdas(List<Flag> flags) {
        Rules rules = new Rules();
        for (int i = 0; i < flags.size(); i++) {
            int number = i;
            rules.register(rule(flags.get(i), i)
                    .when(facts -> HandWritten.CONDITIONS.get(number).test(facts.get("remittance")))
                    .then(facts -> facts.<BitSet>get("hits").set(number))
                    .build());
        }
        return new EasyRules(rules, flags.size());
    }

    static Peer withMvel(List<Flag> flags) {
        ParserContext context = new ParserContext();
        context.addPackageImport("io.levee.transfer");
        Rules rules = new Rules();
        for (int i = 0; i < flags.size(); i++) {
            rules.register(rule(flags.get(i), i)
                    .when(new MVELCondition(
                            FlagText.mvel(flags.get(i).condition().toString()), context))
                    .then(new MVELAction("hits.set(" + i + ")", context))
                    .build());
        }
        return new EasyRules(rules, flags.size());
    }

    private static RuleBuilder rule(Flag flag, int number) {
        return new RuleBuilder().name(flag.id()).priority(number);
    }

    @Override
    public BitSet evaluate(Remittance remittance) {
        BitSet hits = new BitSet(size);
        Facts facts = new Facts();
        facts.put("remittance", remittance);
        facts.put("hits", hits);
        engine.fire(rules, facts);
        return hits;
    }
}
