package fr.passregion.site;

import fr.passregion.shared.French;
import fr.passregion.site.ServiceState.State;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.ZonedDateTime;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** « État du service »: what works just now, in the words of those who use it. */
@Controller
class StatePage {

    private final ServiceState state;
    private final Clock clock;

    StatePage(ServiceState state, Clock clock) {
        this.state = state;
        this.clock = clock;
    }

    @GetMapping("/etat-du-service")
    String show(HttpServletResponse response, Model model) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        var parts = state.parts();
        model.addAttribute("parts", parts.stream().map(StatePage::line).toList());
        model.addAttribute("allWorks", parts.stream().allMatch(part -> part.state() == State.WORKS));
        model.addAttribute("seen", French.moment(ZonedDateTime.now(clock)));
        return "site/state";
    }

    private static StateLine line(ServiceState.Part part) {
        return switch (part.state()) {
            case WORKS -> new StateLine(part.name(), "Fonctionne", "ok");
            case SLOW -> new StateLine(part.name(), "En retard", "seen");
            case DOWN -> new StateLine(part.name(), "Ne fonctionne pas", "stop");
        };
    }
}
