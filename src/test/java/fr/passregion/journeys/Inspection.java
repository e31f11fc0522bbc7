package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds what is wrong with the pages of a visit, and keeps their pictures. */
final class Inspection {

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
    private final boolean runsScripts;
    private final List<String> faults = new ArrayList<>();

    Inspection(Page page, String site, boolean runsScripts) {
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

    /**
     * Looks at the page on a phone and on a desktop screen, in light and dark: keeps its pictures under
     * {@code target/screenshots}, finds nothing against accessibility, no sideways scroll down to 320 pixels, no other host
     * asked and nothing refused by the security policy.
     */
    void whole(String name) {
        var before = page.viewportSize();
        for (var size : Size.values())
            for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) look(name, size, scheme);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(before.width, before.height);
        assertThat(faults).as("%s", name).isEmpty();
    }

    /**
     * Pictures the page on a phone and on a desktop screen, in light alone, and looks for faults at the visitor's own size:
     * for long ways through pages that are inspected elsewhere. Nothing can be measured where scripts are off.
     */
    void passing(String name) {
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
