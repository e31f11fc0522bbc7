package fr.passregion.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Somebody's way through the site: they read words and press what these words name. */
final class Visit {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    private static final String WIDER_THAN_THE_SCREEN = """
            () => {
                const screen = document.documentElement;
                if (screen.scrollWidth <= screen.clientWidth) return [];
                return [...document.querySelectorAll('main *, header *, footer *')]
                    .filter(element => element.getBoundingClientRect().right > screen.clientWidth + 1)
                    .map(element => element.outerHTML.slice(0, 160));
            }""";

    private final Page page;
    private final List<String> faults = new ArrayList<>();
    private final boolean runsScripts;

    Visit(Page page, String site, boolean runsScripts) {
        this.page = page;
        this.runsScripts = runsScripts;
        page.onRequest(request -> {
            if (!request.url().startsWith(site) && request.url().startsWith("http"))
                faults.add("asked another host: " + request.url());
        });
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) faults.add(message.text());
        });
        page.onPageError(fault -> faults.add("script: " + fault));
    }

    /** The page itself, for what these words do not say. */
    Page page() {
        return page;
    }

    /** Goes to the address, whatever the site answers. */
    Visit open(String path) {
        page.navigate(path);
        return this;
    }

    /** What the site answers there. */
    int statusOf(String path) {
        return Objects.requireNonNull(page.navigate(path)).status();
    }

    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Types in the field of that label. */
    Visit fill(String label, String text) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
        return this;
    }

    /** Types a date in the three fields of that legend. */
    Visit fillDate(String legend, int day, int month, int year) {
        var group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
        group.getByLabel("Jour").fill("" + day);
        group.getByLabel("Mois").fill("" + month);
        group.getByLabel("Année").fill("" + year);
        return this;
    }

    Visit fillDate(String legend, LocalDate date) {
        return fillDate(legend, date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    /** Signs in, whatever the site answers. */
    Visit signIn(String login, String password) {
        return open("/connexion")
                .fill("Identifiant", login)
                .fill("Mot de passe", password)
                .press("Se connecter");
    }

    /** Ticks the box of that name. */
    Visit check(String label) {
        page.getByLabel(label).check();
        return this;
    }

    /** Ticks the radio or the box whose row begins with these words. */
    Visit choose(String label) {
        page.locator("label.choice")
                .filter(new Locator.FilterOptions().setHasText(label))
                .first()
                .click();
        return this;
    }

    Visit select(String label, String option) {
        page.getByLabel(label).selectOption(option);
        return this;
    }

    Visit upload(String label, Path file) {
        page.getByLabel(label).setInputFiles(file);
        return this;
    }

    /** Presses the button of that name and waits for the answer. */
    Visit press(String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Presses the button whose name begins so. */
    Visit pressTheOneThatBegins(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** What the link whose name begins so downloads; the newest comes first. */
    byte[] download(String link) {
        return bytes(page.waitForDownload(() -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click()));
    }

    byte[] downloadByButton(String button) {
        return bytes(
                page.waitForDownload(() -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                        .click()));
    }

    private static byte[] bytes(Download download) {
        try (var stream = download.createReadStream()) {
            return stream.readAllBytes();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Clicks the first of what that selector names. */
    Visit clickFirst(String selector) {
        page.locator(selector).first().click();
        page.waitForLoadState();
        return this;
    }

    /** Follows the link of that name. */
    Visit follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link))
                .first()
                .click();
        page.waitForLoadState();
        return this;
    }

    /** Waits until the page says these words. */
    Visit see(String words) {
        assertThat(page.getByText(words).first()).isVisible();
        return this;
    }

    boolean runsScripts() {
        return runsScripts;
    }

    /** Whether the page says these words now. */
    boolean says(String words) {
        return page.getByText(words).count() > 0;
    }

    Visit doesNotSay(String words) {
        assertThat(page.getByText(words)).hasCount(0);
        return this;
    }

    String textOf(String selector) {
        return page.locator(selector).first().innerText().strip();
    }

    /** One of these parts holds both texts. */
    Visit hasTogether(String selector, String text, String otherText) {
        assertThat(page.locator(selector)
                        .filter(new Locator.FilterOptions().setHasText(text))
                        .first())
                .containsText(otherText);
        return this;
    }

    /** Waits until the page's title, its h1, says these words. */
    Visit isAt(String heading) {
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .first())
                .containsText(heading);
        return this;
    }

    /**
     * Looks at the page on a phone and on a desktop screen, in light and dark: keeps its pictures under
     * {@code target/screenshots}, finds nothing against accessibility, no sideways scroll down to 320 pixels, no other host
     * asked and nothing refused by the security policy.
     */
    Visit inspect(String name) {
        var before = page.viewportSize();
        for (var size : Size.values())
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) look(name, size, scheme);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
        assertThat(faults).as("%s", name).isEmpty();
        return this;
    }

    /**
     * Pictures the page on a phone and on a desktop screen, in light alone, and looks for faults at the visitor's own size:
     * for long ways through pages that are inspected elsewhere. Nothing can be measured where scripts are off.
     */
    Visit picture(String name) {
        if (runsScripts) {
            var before = page.viewportSize();
            for (var size : List.of(Size.PHONE, Size.DESKTOP)) {
                photograph(name, size, ColorScheme.LIGHT);
                if (size.width == before.width)
                    assertThat(accessibilityFaults()).as(name).isEmpty();
            }
            page.setViewportSize(before.width, before.height);
        }
        assertThat(faults).as("%s", name).isEmpty();
        return this;
    }

    private void look(String name, Size size, ColorScheme scheme) {
        photograph(name, size, scheme);
        if (size != Size.NARROW) assertThat(accessibilityFaults()).as(name).isEmpty();
    }

    private void photograph(String name, Size size, ColorScheme scheme) {
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        var picture = "%s-%s-%s".formatted(name, size, scheme).toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(picture + ".png"))
                .setFullPage(true));
        assertThat(page.evaluate(WIDER_THAN_THE_SCREEN))
                .as("%s scrolls sideways", picture)
                .isEqualTo(List.of());
    }

    private List<String> accessibilityFaults() {
        return new AxeBuilder(page)
                .withTags(RULES).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream()
                                .map(node -> rule.getId() + ": " + rule.getHelp() + " " + node.getHtml()))
                        .toList();
    }

    private enum Size {
        NARROW(320, 568),
        PHONE(390, 844),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }
}
