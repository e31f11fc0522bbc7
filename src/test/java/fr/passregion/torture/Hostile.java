package fr.passregion.torture;

import fr.passregion.load.Books;
import fr.passregion.load.Size;
import fr.passregion.testing.ApplicationProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Requests that no honest software sends, made from the published contract: none may be answered by a fault of ours. */
final class Hostile implements Trial {

    private static final String NAME = "hostile";
    private static final Size REGION = Size.ofOneEnvelope(100);
    private static final int SENDERS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AtomicInteger left = new AtomicInteger();
    private final Map<Integer, LongAdder> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> broken = new ConcurrentHashMap<>();
    private final LongAdder faults = new LongAdder();
    private final LongAdder bare = new LongAdder();
    private final LongAdder silent = new LongAdder();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<Finding> run(Form form, Path folder) throws Exception {
        try (var victim = Victim.onFolder(folder)) {
            var url = ApplicationProcess.jdbcUrl(folder, "postgres");
            victim.filled(url, REGION);
            var requests = new HostileRequests(REGION);
            left.set(form.hostileRequests());
            send(victim, requests);
            return findings(form, requests, new Books(url).faults());
        }
    }

    private void send(Victim victim, HostileRequests requests) throws Exception {
        Callable<Void> sender = () -> {
            var random = new SplittableRandom();
            try (var line = new Line(victim::port, PATIENCE)) {
                while (left.getAndDecrement() > 0) send(requests.next(random), line);
            }
            return null;
        };
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = senders.invokeAll(
                    IntStream.range(0, SENDERS).mapToObj(number -> sender).toList());
            for (var one : all) one.get();
        }
    }

    private void send(HostileRequest request, Line line) {
        try {
            judge(request, request.exchange(line));
        } catch (IOException | RuntimeException nothing) {
            line.close();
            if (request.mayBeLeftUnanswered()) return;
            silent.increment();
            broken.putIfAbsent("no answer to " + request.name() + ": " + nothing, request.text());
        }
    }

    private void judge(HostileRequest request, Line.Answer answer) {
        statuses.computeIfAbsent(answer.status(), unknown -> new LongAdder()).increment();
        if (answer.status() >= 500) {
            faults.increment();
            broken.putIfAbsent(answer.status() + " for " + request.name(), request.text() + "\n  -> " + answer.body());
        } else if (answer.status() >= 400 && !request.isHead() && !isProblem(answer)) {
            bare.increment();
            broken.putIfAbsent(
                    "no problem (%d, %s) for %s"
                            .formatted(answer.status(), answer.header("content-type"), request.name()),
                    request.text() + "\n  -> " + answer.body());
        }
    }

    private static boolean isProblem(Line.Answer answer) {
        if (!answer.header("content-type").startsWith("application/problem+json")) return false;
        try {
            var problem = JSON.readTree(answer.body());
            return problem.path("status").asInt(0) == answer.status()
                    && problem.path("code").asString("").matches("[a-z_]+")
                    && problem.path("requestId").asString("").matches("[0-9a-f]{16}");
        } catch (JacksonException none) {
            return false;
        }
    }

    private List<Finding> findings(Form form, HostileRequests requests, Collection<String> books) {
        var findings = new ArrayList<Finding>();
        var seen = statuses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + " × " + one.getValue())
                .collect(Collectors.joining(", "));
        findings.add(Finding.shown(
                NAME,
                "%,d malformed or hostile requests of %d kinds at %d operations: answers"
                        .formatted(form.hostileRequests(), HostileRequests.kinds(), requests.operations()),
                seen));
        findings.add(Finding.zero(NAME, "5xx", faults.sum()));
        findings.add(Finding.zero(NAME, "refusals that are not a problem with its requestId", bare.sum()));
        findings.add(Finding.zero(NAME, "whole requests left without an answer", silent.sum()));
        findings.add(Finding.zero(NAME, "invariants broken", books.size()));
        broken.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .limit(2000)
                .forEach(one -> {
                    findings.add(new Finding(NAME, one.getKey(), "", "never", false));
                    System.out.println(
                            "  " + one.getKey() + "\n  " + one.getValue().replace("\n", "\n  "));
                });
        return findings;
    }
}
