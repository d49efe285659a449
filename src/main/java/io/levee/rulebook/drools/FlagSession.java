package io.levee.rulebook.drools;

import io.levee.facts.Remittance;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.EntryPoint;
import org.kie.api.runtime.rule.FactHandle;

/** A Drools session that is kept and evaluates one remittance after another; for one thread at a time. */
final class FlagSession {

    private final KieSession session;
    private final List<EntryPoint> entryPoints;
    private final int size;

    FlagSession(KieBase base, List<String> entryPoints, int size) {
        this.session = base.newKieSession();
        this.entryPoints = entryPoints.stream().map(session::getEntryPoint).toList();
        this.size = size;
    }

    /**
     * The numbers of the flags that fire.
     *
     * @throws RuntimeException if a condition fails; the session is then of no more use
     */
    BitSet evaluate(Remittance remittance) {
        BitSet fired = new BitSet(size);
        List<FactHandle> facts = new ArrayList<>(entryPoints.size());
        try {
            for (EntryPoint entryPoint : entryPoints) {
                facts.add(entryPoint.insert(remittance));
            }
            session.fireAllRules(match -> {
                fired.set(Integer.parseInt(match.getRule().getName()));
                return false;
            });
        } finally {
            for (int i = 0; i < facts.size(); i++) {
                entryPoints.get(i).delete(facts.get(i));
            }
        }
        return fired;
    }

    void dispose() {
        session.dispose();
    }
}
