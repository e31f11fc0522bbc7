package fr.passregion.site;

import fr.passregion.programme.Programmes;
import fr.passregion.shared.French;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The key pages in easy-to-read French, « facile à lire et à comprendre »: sentences of their own, one idea each, beside a
 * pictogram. Pupils of IME and IMPRO have the Pass too.
 */
@Controller
class EasyPages {

    static final String HOME = "/facile";
    static final String ELIGIBILITY = "/facile/ai-je-droit";
    static final String ORDER = "/facile/commander";
    static final String LOST_CARD = "/facile/carte-perdue";
    static final String ACCOUNT = "/facile/mon-compte";
    static final String RIGHT = "/facile/mon-avantage";

    private static final int MOST_PARTS = 6;
    private static final int MOST_SENTENCES = 6;

    private final MessageSource messages;
    private final Programmes programmes;
    private final Clock clock;

    EasyPages(MessageSource messages, Programmes programmes, Clock clock) {
        this.messages = messages;
        this.programmes = programmes;
        this.clock = clock;
    }

    @GetMapping(HOME)
    String home(Model model) {
        return page("home", model);
    }

    @GetMapping(ELIGIBILITY)
    String eligibility(Model model) {
        return page("eligibility", model);
    }

    @GetMapping(ORDER)
    String order(Model model) {
        return page("order", model);
    }

    @GetMapping(LOST_CARD)
    String lostCard(Model model) {
        return page("lost", model);
    }

    @GetMapping(ACCOUNT)
    String account(Model model) {
        return page("account", model);
    }

    @GetMapping(RIGHT)
    String right(Model model) {
        return page("right", model);
    }

    private String page(String name, Model model) {
        model.addAttribute("view", view("easy." + name));
        return "site/easy";
    }

    private EasyView view(String page) {
        var parts = IntStream.rangeClosed(1, MOST_PARTS)
                .mapToObj(number -> page + "." + number)
                .filter(part -> optional(part + ".title") != null)
                .map(part -> new EasyView.Part(say(part + ".title"), say(part + ".icon"), sentences(part)))
                .toList();
        return new EasyView(
                say(page + ".title"), sentences(page + ".lead"), parts, say(page + ".link"), say(page + ".address"));
    }

    private List<String> sentences(String key) {
        return IntStream.rangeClosed(1, MOST_SENTENCES)
                .mapToObj(number -> optional(key + ".say." + number))
                .flatMap(sentence -> sentence == null ? Stream.of() : Stream.of(sentence))
                .toList();
    }

    private String say(String key) {
        return messages.getMessage(key, values(), Locale.FRANCE);
    }

    private @Nullable String optional(String key) {
        return messages.getMessage(key, values(), null, Locale.FRANCE);
    }

    /** What sentences may tell of the year: until when one orders, until when the Pass serves, what another card takes. */
    private Object[] values() {
        var programme = programmes.inForce(LocalDate.now(clock));
        return new Object[] {
            French.date(programme.orders().lastDay()),
            French.date(programme.lastDay()),
            French.euros(programme.fees().replacement())
        };
    }
}
