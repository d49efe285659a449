package io.levee.benchmarks;

import io.levee.facts.Remittance;
import io.levee.rulebook.Flag;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Any flags as plain Java like {@link HandWritten}, written and compiled when they are needed. */
final class JavaSource {

    private static final int IN_A_METHOD = 50;

    private JavaSource() {}

    @SuppressWarnings("unchecked")
    static Peer compile(List<Flag> flags) throws Exception {
        Path directory = Files.createTempDirectory("flags");
        Path source = Files.writeString(directory.resolve("AllFlags.java"), write(flags));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int result = compiler.run(
                null,
                null,
                null,
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                directory.toString(),
                source.toString());
        if (result != 0) {
            throw new IllegalStateException("javac refused the flags");
        }
        URL[] place = {directory.toUri().toURL()};
        Class<?> compiled = new URLClassLoader(place, JavaSource.class.getClassLoader()).loadClass("AllFlags");
        return ((Function<Remittance, BitSet>) compiled.getConstructor().newInstance())::apply;
    }

    private static String write(List<Flag> flags) {
        StringBuilder calls = new StringBuilder();
        StringBuilder parts = new StringBuilder();
        for (int from = 0; from < flags.size(); from += IN_A_METHOD) {
            calls.append("        part").append(from).append("(r, fired);\n");
            parts.append("    private static void part").append(from).append("(Remittance r, BitSet fired) {\n");
            for (int i = from; i < Math.min(flags.size(), from + IN_A_METHOD); i++) {
                parts.append("        if (flag")
                        .append(i)
                        .append("(r)) fired.set(")
                        .append(i)
                        .append(");\n");
            }
            parts.append("    }\n");
        }
        for (int i = 0; i < flags.size(); i++) {
            parts.append("    private static boolean flag")
                    .append(i)
                    .append("(Remittance r) {\n        return ")
                    .append(FlagText.java(flags.get(i).condition().toString()))
                    .append(";\n    }\n");
        }
        return """
                import io.levee.facts.Remittance;
                import io.levee.transfer.*;
                import java.util.BitSet;
                import java.util.function.Function;

                public final class AllFlags implements Function<Remittance, BitSet> {
                    @Override
                    public BitSet apply(Remittance r) {
                        BitSet fired = new BitSet(%d);
                %s        return fired;
                    }
                %s
                    private static boolean is(boolean value) { return value; }
                    private static boolean is(Boolean value) { return value != null && value; }
                    private static boolean atLeast(double value, double least) { return value >= least; }
                    private static boolean atLeast(Number value, double least) { return value != null && value.doubleValue() >= least; }
                    private static boolean atMost(double value, double most) { return value <= most; }
                    private static boolean atMost(Number value, double most) { return value != null && value.doubleValue() <= most; }
                    private static boolean above(double value, double limit) { return value > limit; }
                    private static boolean above(Number value, double limit) { return value != null && value.doubleValue() > limit; }
                    private static boolean below(double value, double limit) { return value < limit; }
                    private static boolean below(Number value, double limit) { return value != null && value.doubleValue() < limit; }
                }
                """
                .formatted(flags.size(), calls, parts);
    }
}
