package fr.passregion.journeys;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The machine's Chromium, on the application under test. Every visitor has cookies of their own; close it after each test
 * and no session is left.
 */
final class Browser implements AutoCloseable {

    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    /** In milliseconds: the first page of all is made by an application that is still being compiled, on a busy machine. */
    private static final int PATIENCE = 15_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    private final String site;
    private final Optional<com.microsoft.playwright.Browser> own;
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Browser(String site, Optional<com.microsoft.playwright.Browser> own) {
        this.site = site;
        this.own = own;
    }

    /** A browser on the application that listens to this port ({@code @LocalServerPort}). */
    static Browser on(int port) {
        return new Browser("http://localhost:" + port, Optional.empty());
    }

    /** The same on a machine of its own, whose camera sees what these arguments say. */
    static Browser withCamera(int port, List<String> camera) {
        var own =
                Machine.start(Stream.concat(ARGUMENTS.stream(), camera.stream()).toList());
        return new Browser("http://localhost:" + port, Optional.of(own));
    }

    /** A phone, 390 × 844. */
    Visit phone() {
        return visit(new NewContextOptions().setViewportSize(390, 844));
    }

    /** A desktop screen, 1440 × 900. */
    Visit desktop() {
        return visit(new NewContextOptions().setViewportSize(1440, 900));
    }

    /** A phone whose browser runs no script. */
    Visit phoneWithoutScript() {
        return visit(new NewContextOptions().setViewportSize(390, 844).setJavaScriptEnabled(false));
    }

    /** A desktop screen whose browser runs no script. */
    Visit desktopWithoutScript() {
        return visit(new NewContextOptions().setViewportSize(1440, 900).setJavaScriptEnabled(false));
    }

    /** Visitors who all run scripts, or who all run none. */
    Person people(Scripts scripts) {
        return new Person(this, scripts);
    }

    private Visit visit(NewContextOptions options) {
        var context = own.orElseGet(() -> Machine.CHROMIUM)
                .newContext(options.setBaseURL(site)
                        .setLocale("fr-FR")
                        .setTimezoneId("Europe/Paris")
                        .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(PATIENCE);
        contexts.add(context);
        return new Visit(context.newPage(), site, options.javaScriptEnabled == null);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        own.ifPresent(com.microsoft.playwright.Browser::close);
    }

    /** Whether a visitor's browser runs scripts. */
    enum Scripts {
        ON,
        OFF
    }

    /** Who visits: each time somebody new, on a phone or at a desk. */
    record Person(Browser browser, Scripts scripts) {

        Visit onAPhone() {
            return scripts == Scripts.ON ? browser.phone() : browser.phoneWithoutScript();
        }

        Visit atADesk() {
            return scripts == Scripts.ON ? browser.desktop() : browser.desktopWithoutScript();
        }
    }

    /** One Chromium for all journeys of the run. */
    private static final class Machine {

        private static final Playwright PLAYWRIGHT = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

        private static final com.microsoft.playwright.Browser CHROMIUM = start(ARGUMENTS);

        private static com.microsoft.playwright.Browser start(List<String> arguments) {
            return PLAYWRIGHT
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(chromium()).setArgs(arguments));
        }

        private static Path chromium() {
            var path = Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator);
            return Stream.of(System.getenv("PASSREGION_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
                    .filter(Objects::nonNull)
                    .flatMap(name ->
                            Stream.of(path).map(folder -> Path.of(folder).resolve(name)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Chromium is missing: run bin/install-chromium"));
        }
    }
}
