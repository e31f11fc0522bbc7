package fr.passregion.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a reader of English sees: no page falls back into French, but for what was written in it and says so. */
final class InEnglish {

    private static final Pattern FRENCH = Pattern.compile(
            "(?i)(?<![\\p{L}’-])(ton|ta|tes|une|des|pour|est|avec|dans|et|tu|du|votre|vous|le|les|sur|par|ou)(?![\\p{L}’-])");

    private InEnglish() {}

    /** Opens everything that is folded, so that its words are looked at too. */
    static Visit unfolded(Visit visit) {
        var folded = visit.page().locator("main details:not([open]) > summary");
        while (folded.count() > 0) folded.first().click();
        return visit;
    }

    /** With script the page is inspected too. {@code names}: what is called by its French name on the page. */
    static void look(Visit visit, String name, String... names) {
        assertThat(visit.page().locator("html").getAttribute("lang")).as(name).isEqualTo("en");
        var main = visit.page().locator("main");
        var said = main.innerText() + visit.page().title();
        var french = main.locator("[lang=fr]").allInnerTexts();
        for (var own : french) said = said.replace(own, "");
        for (var own : List.of(names)) said = said.replace(own, "");
        assertThat(FRENCH.matcher(said).results().map(MatchResult::group))
                .as("French words of %s: %s", name, said)
                .isEmpty();
        if (visit.runsScripts()) visit.inspect(name);
    }
}
