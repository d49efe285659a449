package io.levee.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The shipped rulebook as a directory, as a bank has it that changes a flag. */
final class ShippedRules {

    private static final String ROOT = "io/levee/rules/";

    private ShippedRules() {}

    /** Copies it out of the jar into a temporary directory. */
    static Path copy() throws IOException {
        Path directory = Files.createTempDirectory("rules");
        URL url = ShippedRules.class.getClassLoader().getResource(ROOT + "rulebook.yaml");
        if (url == null || !(url.openConnection() instanceof JarURLConnection connection)) {
            throw new IllegalStateException("the shipped rulebook is not in a jar");
        }
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            jar.stream()
                    .filter(entry -> entry.getName().startsWith(ROOT) && !entry.isDirectory())
                    .forEach(entry -> copy(jar, entry, directory));
        }
        return directory;
    }

    private static void copy(JarFile jar, JarEntry entry, Path directory) {
        Path file = directory.resolve(entry.getName().substring(ROOT.length()));
        try (InputStream in = jar.getInputStream(entry)) {
            Files.createDirectories(file.getParent());
            Files.copy(in, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
