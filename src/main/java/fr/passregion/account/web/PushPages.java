package fr.passregion.account.web;

import fr.passregion.identity.Device;
import fr.passregion.identity.SignedIn;
import fr.passregion.notification.PushDevices;
import fr.passregion.notification.PushDevices.Offer;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** « Notifications »: the browsers that ring when something moves, and how one of them stops (BEN-09). */
@Controller
@RequestMapping("/mon-compte/profil/notifications")
class PushPages {

    private static final String HOME = "/mon-compte/profil/notifications";

    private final PushDevices devices;
    private final Clock clock;

    PushPages(PushDevices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    @GetMapping
    String show(@AuthenticationPrincipal SignedIn visitor, Model model) {
        model.addAttribute("key", devices.publicKey());
        model.addAttribute(
                "devices",
                devices.of(Owner.of(visitor)).stream()
                        .map(device -> new DeviceView(
                                device.id().toString(),
                                device.name(),
                                device.since().atZone(clock.getZone()),
                                false))
                        .toList());
        return "account/push";
    }

    @PostMapping
    String add(
            @AuthenticationPrincipal SignedIn visitor,
            @RequestHeader(name = HttpHeaders.USER_AGENT, defaultValue = "") String browser,
            @RequestParam String adresse,
            @RequestParam String cle,
            @RequestParam String sel,
            RedirectAttributes next) {
        var sentence = switch (devices.add(Owner.of(visitor), Device.named(browser), new Offer(adresse, cle, sel))) {
            case ADDED -> "account.push.added";
            case NOT_A_BROWSER -> "account.push.unknown";
        };
        Said.next(next, sentence);
        return "redirect:" + HOME;
    }

    @PostMapping("/retrait")
    String remove(@AuthenticationPrincipal SignedIn visitor, @RequestParam UUID appareil, RedirectAttributes next) {
        devices.remove(Owner.of(visitor), appareil);
        Said.next(next, "account.push.removed");
        return "redirect:" + HOME;
    }
}
