package fr.passregion.account.web;

import fr.passregion.account.web.ProfileView.Schooling;
import fr.passregion.holder.Enrolment;
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
import fr.passregion.shared.French;
import fr.passregion.shared.HolderId;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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
    private final Clock clock;

    Profile(
            Holders holders,
            OwnData data,
            Photos photos,
            PhotoRenewals renewals,
            EmailChanges emails,
            Orders orders,
            Programmes programmes,
            Clock clock) {
        this.holders = holders;
        this.data = data;
        this.photos = photos;
        this.renewals = renewals;
        this.emails = emails;
        this.orders = orders;
        this.programmes = programmes;
        this.clock = clock;
    }

    ProfileView of(HolderId id) {
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
                renewals.latestOf(id).map(this::news).orElse(null),
                schooling(holder));
    }

    private @Nullable String news(Renewal renewal) {
        return switch (renewal.state()) {
            case PENDING ->
                "La Région vérifie ta nouvelle photo depuis le "
                        + French.dayAndMonth(
                                renewal.askedAt().atZone(clock.getZone()).toLocalDate()) + ".";
            case REFUSED -> "Ta nouvelle photo est refusée\u00a0: " + renewal.reason();
            case ACCEPTED -> "Ta carte garde la photo avec laquelle elle a été faite, jusqu’à la prochaine.";
            case REPLACED -> null;
        };
    }

    /** What the establishment has handled is its own to change: the rights derive from it. */
    private Schooling schooling(Holder holder) {
        var programme = programmes.inForce(LocalDate.now(clock));
        var order = orders.of(holder.id(), programme.year());
        var enrolment = holders.enrolment(holder.id(), programme.year());
        if (order.isPresent() && order.get().enrolmentCheck().allows(Check.Act.CORRECT))
            return asked(order.get(), programme);
        return enrolment
                .map(confirmed -> confirmed(confirmed, programme))
                .or(() -> order.map(accepted -> accepted(accepted, programme)))
                .orElseGet(() -> new Schooling(
                        "Pas encore confirmé",
                        "",
                        false,
                        "Ton établissement confirme ton inscription à la rentrée. Tu en as changé\u202f? Parles-en à"
                                + " son secrétariat."));
    }

    private static Schooling asked(OrderView order, Programme programme) {
        return new Schooling(
                order.institutionName(),
                programme.track(order.choice().track()).label(),
                true,
                "Tant que ton établissement n’a pas traité ta demande, tu peux les corriger.");
    }

    private static Schooling accepted(OrderView order, Programme programme) {
        return locked(
                order.institutionName(), programme.track(order.choice().track()).label());
    }

    private static Schooling confirmed(Enrolment enrolment, Programme programme) {
        return locked(
                enrolment.institutionName(), programme.track(enrolment.track()).label());
    }

    private static Schooling locked(String school, String track) {
        return new Schooling(
                school,
                track,
                false,
                "Ton établissement a confirmé ton inscription, et tes avantages en dépendent\u00a0: seul son"
                        + " secrétariat peut la corriger.");
    }
}
