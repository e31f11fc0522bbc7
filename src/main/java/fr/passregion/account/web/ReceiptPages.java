package fr.passregion.account.web;

import fr.passregion.identity.SignedIn;
import fr.passregion.site.Wording;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The receipts of a holder's own uses, to be shown or printed (ACC-06); somebody else's is not there. */
@Controller
class ReceiptPages {

    private final OwnReceipts receipts;
    private final MessageSource messages;

    ReceiptPages(OwnReceipts receipts, MessageSource messages) {
        this.receipts = receipts;
        this.messages = messages;
    }

    @GetMapping("/mon-compte/recus/{receipt}")
    String receipt(
            @AuthenticationPrincipal SignedIn visitor, @PathVariable String receipt, Locale locale, Model model) {
        var found = receipts.find(Owner.of(visitor), receipt, new Wording(messages, locale));
        model.addAttribute("receipt", found.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "account/receipt";
    }
}
