package fr.passregion.support.web;

import fr.passregion.holder.Holders;
import fr.passregion.identity.AccountId;
import fr.passregion.identity.Accounts;
import fr.passregion.identity.SignedIn;
import fr.passregion.shared.French;
import fr.passregion.support.Inquiries.Thread;
import fr.passregion.support.Inquiry;
import fr.passregion.support.Inquiry.OfHolder;
import fr.passregion.support.Inquiry.Somebody;
import fr.passregion.support.Said;
import fr.passregion.support.web.InquiryView.SaidView;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts inquiries into words. */
@Component
class InquiryViews {

    private static final String HELPDESK = "L’assistance";

    private final Holders holders;
    private final Accounts accounts;
    private final Clock clock;

    InquiryViews(Holders holders, Accounts accounts, Clock clock) {
        this.holders = holders;
        this.accounts = accounts;
        this.clock = clock;
    }

    InquiryView of(Inquiry inquiry) {
        return view(inquiry, List.of(), null);
    }

    /** For whoever asked: agents have no name. */
    InquiryView of(Thread thread) {
        return view(thread, said -> said.author() == Said.Author.VISITOR ? "Toi" : HELPDESK);
    }

    /** For agents, who see which of them wrote. */
    InquiryView forAgents(Thread thread) {
        return view(thread, this::who);
    }

    SenderView sender(Inquiry inquiry) {
        return switch (inquiry.from()) {
            case Somebody somebody -> new SenderView(somebody.name(), somebody.email(), null);
            case OfHolder owner ->
                holders.find(owner.holder())
                        .map(holder -> new SenderView(
                                holder.fullName(),
                                holder.contact().email(),
                                holder.caseNumber().grouped()))
                        .orElseGet(() -> new SenderView("Dossier effacé", "", null));
        };
    }

    private InquiryView view(Thread thread, Function<Said, String> who) {
        var said = thread.said().stream()
                .map(one -> new SaidView(one.author().name(), who.apply(one), one.text(), when(one.at())))
                .toList();
        return view(thread.inquiry(), said, thread.said().getLast().id());
    }

    private InquiryView view(Inquiry inquiry, List<SaidView> said, @Nullable Long lastSeen) {
        return new InquiryView(
                inquiry.number(),
                inquiry.topic().name(),
                inquiry.context(),
                inquiry.state().name(),
                when(inquiry.openedAt()),
                when(inquiry.changedAt()),
                lastSeen,
                said);
    }

    private String who(Said said) {
        var account = said.account();
        return account == null ? "La personne" : agent(account);
    }

    private String agent(AccountId account) {
        return accounts.find(account).map(SignedIn::displayName).orElse(HELPDESK);
    }

    private String when(Instant at) {
        return French.moment(at.atZone(clock.getZone()));
    }
}
