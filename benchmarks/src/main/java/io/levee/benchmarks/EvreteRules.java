package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.builders.RuleSetBuilder;

/** Evrete: conditions as lambdas on one fact, and a stateless session for each evaluation, as its guide has it. */
final class EvreteRules implements Peer {

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private final int size;

    EvreteRules(List<Flag> flags) {
        this.size = flags.size();
        RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
        for (int i = 0; i < size; i++) {
            int number = i;
            Predicate<Remittance> condition = HandWritten.CONDITIONS.get(i);
            builder = builder.newRule(flags.get(i).id())
                    .forEach("$r", Remittance.class, "$h", BitSet.class)
                    .where((Object[] values) -> condition.test((Remittance) values[0]), "$r")
                    .execute(context -> context.<BitSet>get("$h").set(number));
        }
        this.knowledge = builder.build();
    }

    @Override
    public BitSet evaluate(Remittance remittance) {
        BitSet hits = new BitSet(size);
        StatelessSession session = knowledge.newStatelessSession();
        session.insertAndFire(remittance, hits);
        return hits;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
