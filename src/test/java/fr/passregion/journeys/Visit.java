package fr.passregion.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;

/** Somebody's way through the site: they read words and press what these words name. */
final class Visit {

    private final Page page;
    private final boolean runsScripts;
    private final Inspection inspection;

    Visit(Page page, String site, boolean runsScripts) {
        this.page = page;
        this.runsScripts = runsScripts;
        this.inspection = new Inspection(page, site, runsScripts);
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

    /** {@link Inspection#whole}. */
    Visit inspect(String name) {
        inspection.whole(name);
        return this;
    }

    /** {@link Inspection#passing}. */
    Visit picture(String name) {
        inspection.passing(name);
        return this;
    }
}
