package io.levee.benchmarks;

import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelVariableResolver;
import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** CEL-Java: each flag an expression that is compiled once; a variable is asked for only when an expression comes to it. */
final class Cel implements Peer {

    private final List<CelRuntime.Program> programs = new ArrayList<>();
    private final Map<String, Function<Remittance, Object>> variables = new HashMap<>();

    Cel(List<Flag> flags) throws Exception {
        Map<String, MatchResult> paths = new HashMap<>();
        flags.forEach(flag -> FlagText.variables(flag.condition().toString(), paths));
        CelCompilerBuilder builder = CelCompilerFactory.standardCelCompilerBuilder();
        for (Map.Entry<String, MatchResult> path : paths.entrySet()) {
            builder.addVar(path.getKey(), SimpleType.DYN);
            variables.put(path.getKey(), FactPath.of(path.getValue()));
        }
        CelCompiler compiler = builder.build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        for (Flag flag : flags) {
            programs.add(runtime.createProgram(
                    compiler.compile(FlagText.cel(flag.condition().toString())).getAst()));
        }
    }

    @Override
    public BitSet evaluate(Remittance remittance) throws CelEvaluationException {
        BitSet hits = new BitSet(programs.size());
        CelVariableResolver resolver =
                name -> Optional.of(value(variables.get(name).apply(remittance)));
        for (int i = 0; i < programs.size(); i++) {
            if (Boolean.TRUE.equals(programs.get(i).eval(resolver))) {
                hits.set(i);
            }
        }
        return hits;
    }

    private static Object value(Object fact) {
        if (fact == null) {
            return dev.cel.common.values.NullValue.NULL_VALUE;
        }
        return fact instanceof Number number
                ? (Object) number.doubleValue()
                : fact instanceof Enum<?> constant ? constant.name() : fact;
    }
}
