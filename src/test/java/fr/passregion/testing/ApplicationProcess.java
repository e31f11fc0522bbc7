package fr.passregion.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.passregion.PassRegionApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The application as an operator starts it: a process of its own, with settings and environment, on a free port. */
public final class ApplicationProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PORT = Pattern.compile("Jetty started on port (\\d+)");
    private static final Pattern READY = Pattern.compile("Started PassRegionApplication");

    private final Process process;
    private final Path log;

    private ApplicationProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it from its classes, so that it starts soon, and does not wait. */
    public static ApplicationProcess launch(Map<String, String> environment, String... settings) throws IOException {
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var main = PassRegionApplication.class.getName();
        return start(
                environment, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classes, main), settings);
    }

    /** Starts it as it is delivered, with options for its virtual machine, and does not wait. */
    public static ApplicationProcess launchJar(Path jar, List<String> options, String... settings) throws IOException {
        var arguments = new ArrayList<>(options);
        arguments.addAll(List.of("-jar", jar.toString()));
        return start(Map.of(), arguments, settings);
    }

    private static ApplicationProcess start(Map<String, String> environment, List<String> arguments, String... settings)
            throws IOException {
        var log = Files.createTempFile("passregion-", ".log");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=0");
        command.addAll(List.of(settings));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        return new ApplicationProcess(builder.start(), log);
    }

    /** Waits until its doors are open. */
    public ApplicationProcess serving() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!read(READY).find()) {
            assertThat(process.isAlive() && System.nanoTime() < deadline)
                    .as(said())
                    .isTrue();
            Thread.sleep(100);
        }
        return this;
    }

    /** Waits until it gives up starting, and tells what it said. */
    public String refusal() throws IOException, InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isNotZero();
        return said();
    }

    public int port() throws IOException {
        var found = read(PORT);
        assertThat(found.find()).as(said()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    /** As « kill -9 » does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the PostgreSQL of that folder and all its processes, as « kill -9 » does. */
    public static void killPostgres(Path folder) throws IOException {
        var postmaster = postgres(folder);
        var all = Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** The first process of the PostgreSQL of that folder, the postmaster. */
    public static ProcessHandle postgres(Path folder) throws IOException {
        return ProcessHandle.of(Long.parseLong(postmaster(folder).getFirst())).orElseThrow();
    }

    /** The application's own process. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Where the PostgreSQL of that folder answers. */
    public static String jdbcUrl(Path folder, String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:%s/%s".formatted(postmaster(folder).get(3), database);
    }

    private static List<String> postmaster(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid")).stream()
                .map(String::strip)
                .toList();
    }

    private Matcher read(Pattern pattern) throws IOException {
        return pattern.matcher(said());
    }

    private String said() throws IOException {
        return Files.readString(log);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) kill();
    }
}
