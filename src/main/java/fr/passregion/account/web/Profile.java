package fr.passregion.account.web;

import fr.passregion.account.web.ProfileView.PhotoNews;
import fr.passregion.account.web.ProfileView.Schooling;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.holder.OwnData;
import fr.passregion.holder.PhoneNumber;
import fr.passregion.holder.PhotoRenewals;
import fr.passregion.holder.PhotoRenewals.Renewal;
import fr.passregion.holder.Photos;
import fr.passregion.identity.EmailChanges;
import fr.passregion.ordering.Check;
import fr.passregion.ordering.OrderView;
import fr.passregion.ordering.Orders;
import fr.passregion.programme.Programme;
import fr.passregion.programme.Programmes;
import fr.passregion.shared.HolderId;
import fr.passregion.site.Wording;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gathers what « mes informations » shows of a holder (ACC-01). */
@Component
class Profile {

    private final Holders holders;
    private final OwnData data;
    private final Photos photos;
    private final PhotoRenewals renewals;
    private final EmailChanges emails;
    private final Orders orders;
    private final Programmes programmes;
    private final MessageSource messages;
    private final Clock clock;

    Profile(
            Holders holders,
            OwnData data,
            Photos photos,
            PhotoRenewals renewals,
            EmailChanges emails,
            Orders orders,
            Programmes programmes,
            MessageSource messages,
            Clock clock) {
        this.holders = holders;
        this.data = data;
        this.photos = photos;
        this.renewals = renewals;
        this.emails = emails;
        this.orders = orders;
        this.programmes = programmes;
        this.messages = messages;
        this.clock = clock;
    }

    ProfileView of(HolderId id, Locale language) {
        var say = new Wording(messages, language);
        var holder = holders.find(id).orElseThrow(Owner::nobody);
        var contact = holder.contact();
        return new ProfileView(
                holder.fullName(),
                holder.caseNumber().grouped(),
                contact.address(),
                contact.phone() == null ? null : PhoneNumber.shown(contact.phone()),
                contact.email(),
                emails.waitingOf(holder.account()).orElse(null),
                holder.birthDate(),
                data.birthDateChangesLeft(id),
                photos.newestOf(id).isPresent() ? "/mon-compte/photo.jpg" : null,
                renewals.latestOf(id).flatMap(renewal -> news(renewal, say)).orElse(null),
                schooling(holder, say));
    }

    private Optional<PhotoNews> news(Renewal renewal, Wording say) {
        var asked = renewal.askedAt().atZone(clock.getZone()).toLocalDate();
        return switch (renewal.state()) {
            case PENDING ->
                Optional.of(new PhotoNews(say.text("account.profile.photo.waits", say.dayAndMonth(asked)), null));
            case REFUSED -> Optional.of(new PhotoNews(say.text("account.profile.photo.refused"), renewal.reason()));
            case ACCEPTED -> Optional.of(new PhotoNews(say.text("account.profile.photo.next"), null));
            case REPLACED -> Optional.empty();
        };
    }

    /** What the establishment has handled is its own to change: the rights derive from it. */
    private Schooling schooling(Holder holder, Wording say) {
        var programme = programmes.inForce(LocalDate.now(clock));
        var order = orders.of(holder.id(), programme.year());
        var enrolment = holders.enrolment(holder.id(), programme.year());
        if (order.isPresent() && order.get().enrolmentCheck().allows(Check.Act.CORRECT))
            return schooling("asked", order.get().institutionName(), track(order.get(), programme, say), say);
        return enrolment
                .map(confirmed -> schooling(
                        "settled", confirmed.institutionName(), say.label(programme.track(confirmed.track())), say))
                .or(() -> order.map(accepted ->
                        schooling("settled", accepted.institutionName(), track(accepted, programme, say), say)))
                .orElseGet(() -> schooling("none", say.text("account.profile.school.unknown"), "", say));
    }

    private static String track(OrderView order, Programme programme, Wording say) {
        return say.label(programme.track(order.choice().track()));
    }

    private static Schooling schooling(String state, String school, String track, Wording say) {
        return new Schooling(school, track, state.equals("asked"), say.text("account.profile.school." + state));
    }
}
