package io.levee;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Processes of their own, on the class path of the tests. */
public final class JavaProcess {

    private JavaProcess() {}

    /** The command that runs a class, on a small heap and soon. */
    public static List<String> command(Class<?> main, String... arguments) {
        return commandOn(System.getProperty("java.class.path"), main, arguments);
    }

    /** The same on another class path. */
    public static List<String> commandOn(String classPath, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** The command where a file may have so many kilobytes: that stands for the disk, and the error is the system's. */
    public static List<String> onDiskOf(int kilobytes, List<String> command) {
        return Stream.concat(
                        Stream.of("bash", "-c", "ulimit -f " + kilobytes + "; exec \"$@\"", "bash"), command.stream())
                .toList();
    }

    /** What a process says on one of its outputs. */
    public static BufferedReader reader(InputStream output) {
        return new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8));
    }
}
