package fr.passregion.ordering.web;

import fr.passregion.identity.OpaqueKey;
import fr.passregion.programme.OrderWindow;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Begins an order, leaves it for later, takes it up again. */
@Controller
class OrderStart {

    private final Programmes programmes;
    private final Drafts drafts;
    private final MessageSource messages;

    OrderStart(Programmes programmes, Drafts drafts, MessageSource messages) {
        this.programmes = programmes;
        this.drafts = drafts;
        this.messages = messages;
    }

    @GetMapping("/commande")
    String begin(@RequestAttribute Visit visit, Model model) {
        var open = programmes.openForOrders(visit.today());
        if (open.isPresent()) return visit.goOn();
        var window = nextAfter(visit.today());
        model.addAttribute("opens", window.map(OrderWindow::firstDay).orElse(null));
        model.addAttribute("closes", window.map(OrderWindow::lastDay).orElse(null));
        model.addAttribute("closed", lastBefore(visit.today()));
        return "ordering/closed";
    }

    private Optional<OrderWindow> nextAfter(LocalDate today) {
        return programmes.all().stream()
                .map(Programme::orders)
                .filter(window -> window.firstDay().isAfter(today))
                .min(Comparator.comparing(OrderWindow::firstDay));
    }

    private @Nullable LocalDate lastBefore(LocalDate today) {
        return programmes.all().stream()
                .map(programme -> programme.orders().lastDay())
                .filter(lastDay -> lastDay.isBefore(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    @GetMapping("/commande/plus-tard")
    String leave(@RequestAttribute Visit visit, Model model) {
        var person = visit.draft().person();
        if (person == null) return "redirect:/commande";
        var guardian = person.byGuardian() ? visit.draft().guardian() : null;
        model.addAttribute("email", person.email());
        model.addAttribute("child", guardian == null ? null : person.firstName());
        model.addAttribute("guardian", guardian == null ? null : guardian.email());
        model.addAttribute("step", visit.missing().step());
        return "ordering/later";
    }

    @PostMapping("/commande/plus-tard")
    String sendLink(
            @RequestAttribute Visit visit,
            @RequestParam(defaultValue = "YOUNG") Draft.Reader reader,
            Locale locale,
            RedirectAttributes next) {
        if (visit.draft().person() == null) return "redirect:/commande";
        drafts.sendLink(visit.key(), reader, Language.of(locale));
        next.addFlashAttribute("flash", messages.getMessage("ordering.page.later.sent", null, locale));
        return "redirect:/commande/plus-tard";
    }

    @PostMapping("/commande/oublier")
    String forget(@RequestAttribute Visit visit, HttpServletRequest request, HttpServletResponse response) {
        if (visit.draft().person() != null) drafts.forget(visit.key());
        new DraftCookie(request, response).erase();
        return "redirect:/";
    }

    /** The link of the e-mail: this browser takes the draft up; the password, if any, must be chosen again. */
    @GetMapping("/commande/reprendre/{token}")
    String resume(@PathVariable String token, HttpServletRequest request, HttpServletResponse response, Model model) {
        var found = OpaqueKey.parse(token)
                .flatMap(key -> drafts.find(key)
                        .filter(kept -> kept.placedAs() == null)
                        .map(kept -> new Resumed(key, kept.draft())));
        if (found.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return "ordering/gone";
        }
        var resumed = found.get();
        drafts.save(resumed.key, resumed.draft.agreeing(null));
        new DraftCookie(request, response).write(resumed.key);
        return "redirect:/commande";
    }

    private record Resumed(OpaqueKey key, Draft draft) {}
}
