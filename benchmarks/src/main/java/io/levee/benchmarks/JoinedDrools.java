package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools with facts that are joined in rules, in its two usual ways. */
final class JoinedDrools {

    private JoinedDrools() {}

    /** As most people use it: a new session for each evaluation. */
    static Peer withNewSessions(List<Flag> flags, Class<? extends KieBuilder.ProjectType> type) {
        KieBase base = base(flags, type);
        return remittance -> {
            BitSet hits = new BitSet(flags.size());
            KieSession session = base.newKieSession();
            try {
                session.setGlobal("hits", hits);
                for (Object fact : facts(remittance)) {
                    session.insert(fact);
                }
                session.fireAllRules();
                return hits;
            } finally {
                session.dispose();
            }
        };
    }

    /** With a session that is kept: what was inserted is deleted after each evaluation. */
    static Peer withKeptSession(List<Flag> flags, Class<? extends KieBuilder.ProjectType> type) {
        KieSession session = base(flags, type).newKieSession();
        return remittance -> {
            BitSet hits = new BitSet(flags.size());
            session.setGlobal("hits", hits);
            List<FactHandle> handles = new ArrayList<>(6);
            for (Object fact : facts(remittance)) {
                handles.add(session.insert(fact));
            }
            session.fireAllRules();
            handles.forEach(session::delete);
            return hits;
        };
    }

    private static List<Object> facts(Remittance remittance) {
        return List.of(
                remittance.money(),
                remittance.payer(),
                remittance.payee(),
                remittance.counter(),
                remittance.words(),
                remittance.pattern());
    }

    private static KieBase base(List<Flag> flags, Class<? extends KieBuilder.ProjectType> type) {
        KieServices services = KieServices.get();
        ReleaseId release =
                services.newReleaseId("io.levee", "joined", UUID.randomUUID().toString());
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/io/levee/joined/flags.drl", JoinedDrl.write(flags));
        KieBuilder builder = services.newKieBuilder(files).buildAll(type);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    builder.getResults().getMessages(Message.Level.ERROR).toString());
        }
        return services.newKieContainer(release).newKieBase(services.newKieBaseConfiguration());
    }
}
