package fr.passregion.wallet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;

/** Runs the offline verifier as an auditor does, but without a process for each of a thousand files. */
final class Auditor {

    /** What the verifier says, and how it ends. */
    record Opinion(int code, String words) {}

    private static final Class<?> VERIFIER = compiled();

    private Auditor() {}

    static Opinion reads(List<String> arguments) {
        var said = new ByteArrayOutputStream();
        try {
            var code = VERIFIER.getMethod("run", List.class, PrintStream.class)
                    .invoke(null, arguments, new PrintStream(said, true, UTF_8));
            return new Opinion((int) code, said.toString(UTF_8).strip());
        } catch (ReflectiveOperationException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static Class<?> compiled() {
        try {
            var folder = Files.createDirectories(Path.of("target", "verifier"));
            var compiler = ToolProvider.getSystemJavaCompiler();
            var result = compiler.run(null, null, null, "-d", folder.toString(), "bin/VerifyLedger.java");
            if (result != 0) throw new IllegalStateException("bin/VerifyLedger.java does not compile");
            return new URLClassLoader(new java.net.URL[] {folder.toUri().toURL()}, null).loadClass("VerifyLedger");
        } catch (java.io.IOException | ClassNotFoundException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
