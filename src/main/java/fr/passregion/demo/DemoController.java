package fr.passregion.demo;

import fr.passregion.calendar.TimeMachine;
import fr.passregion.calendar.TimeMachine.Move;
import fr.passregion.database.Demonstration;
import fr.passregion.notification.Mailbox;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Conditional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Looks into the demonstration, moves its clock, starts it over. */
@Controller
@Conditional(Demonstration.class)
@ConditionalOnBooleanProperty(name = "passregion.demo-data", matchIfMissing = true)
class DemoController {

    private static final int LATEST_MAILS = 500;

    private final Opening opening;
    private final TimeMachine timeMachine;
    private final Mailbox mailbox;
    private final Phones phones;
    private final Clock clock;

    DemoController(Opening opening, TimeMachine timeMachine, Mailbox mailbox, Phones phones, Clock clock) {
        this.opening = opening;
        this.timeMachine = timeMachine;
        this.mailbox = mailbox;
        this.phones = phones;
        this.clock = clock;
    }

    @GetMapping("/demo")
    String page(Model model) {
        model.addAttribute("demo", DemoView.of(now(), opening.book(), phones));
        return "demo/demo";
    }

    @ResponseBody
    @GetMapping(path = "/demo.json", produces = MediaType.APPLICATION_JSON_VALUE)
    DemoJson json() {
        return DemoJson.of(now(), opening.book());
    }

    @ResponseBody
    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_JSON_VALUE)
    Moved moveClock(@Valid @RequestBody NewTime wished) {
        move(wished.now());
        return new Moved(now());
    }

    @PostMapping(path = "/demo/clock", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String moveClockFromThePage(@RequestParam int days) {
        move(now().plusDays(days));
        return "redirect:/demo";
    }

    @ResponseBody
    @GetMapping("/demo/mails")
    List<Mailbox.Mail> mails(@RequestParam(required = false) @Nullable String to) {
        return to == null ? mailbox.latest(LATEST_MAILS) : mailbox.to(to);
    }

    @PostMapping("/demo/reset")
    String reset() {
        opening.startOver();
        return "redirect:/demo";
    }

    private void move(OffsetDateTime wished) {
        if (timeMachine.moveTo(wished.toInstant()) == Move.REFUSED_BACKWARDS) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "The clock only moves forward; use /demo/reset");
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    record NewTime(@NotNull OffsetDateTime now) {}

    record Moved(OffsetDateTime now) {}
}
