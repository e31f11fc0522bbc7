package fr.passregion.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A {@link SeededApplication} that was started, can be asked, and can be killed. */
final class RunningApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final String address;
    private final String key;
    private final String card;
    private final HttpClient http = HttpClient.newHttpClient();

    private RunningApplication(Process process, String port, String[] story) {
        this.process = process;
        this.address = "http://localhost:" + port;
        this.key = story[0];
        this.card = "{\"number\":\"%s\",\"birthDate\":\"%s\"}".formatted(story[1], story[2]);
    }

    static RunningApplication in(Path folder) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("port"));
        var classes = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(java, "-cp", classes, SeededApplication.class.getName(), folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()))
                .start();
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (Files.notExists(folder.resolve("port"))) {
            if (!process.isAlive() || System.nanoTime() > deadline)
                throw new IllegalStateException("It did not start: see " + folder.resolve("log"));
            Thread.sleep(100);
        }
        var story = Files.readString(folder.resolve("story")).split(" ");
        return new RunningApplication(process, Files.readString(folder.resolve("port")), story);
    }

    /** Debits one cent under a key. */
    HttpResponse<String> debitOneCent(String idempotencyKey) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/redemptions"))
                .header("Idempotency-Key", idempotencyKey)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"card\":%s,\"benefit\":\"SPORT\",\"price\":1,\"amount\":1}".formatted(card))));
    }

    HttpResponse<String> lookup() throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/cards/lookup"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"card\":" + card + "}")));
    }

    HttpResponse<String> byKey(String idempotencyKey) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(address + "/api/v1/redemptions/by-key/" + idempotencyKey)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Authorization", "Bearer " + key)
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                BodyHandlers.ofString());
    }

    /** As « kill -9 » does: nothing of the application runs any more, its PostgreSQL stays alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) process.destroyForcibly().waitFor();
        http.close();
    }
}
