package fr.passregion.ordering.web;

import fr.passregion.card.Delivery;
import fr.passregion.holder.Contact;
import fr.passregion.holder.Framing;
import fr.passregion.holder.Guardian;
import fr.passregion.ordering.Choice;
import fr.passregion.shared.Uai;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An order under way: what has been answered so far, screen by screen (ORD-06). */
record Draft(
        @Nullable Person person,
        @Nullable Guardian guardian,
        @Nullable Uai institution,
        @Nullable Choice choice,
        @Nullable Framing framing,
        @Nullable Home home,
        @Nullable Delivery delivery,
        @Nullable Agreement agreement) {

    static final Draft EMPTY = new Draft(null, null, null, null, null, null, null, null);

    private static final int MAJORITY = 18;

    /** Whose Pass it will be; forChild where somebody else fills the order in (null in drafts from before one could say so). */
    record Person(
            String firstName,
            String lastName,
            LocalDate birthDate,
            String email,
            @Nullable Boolean forChild) {

        boolean byGuardian() {
            return Boolean.TRUE.equals(forChild);
        }

        boolean isMinorOn(LocalDate day) {
            return birthDate.plusYears(MAJORITY).isAfter(day);
        }
    }

    /** Where the person lives. */
    record Home(Contact.Address address, @Nullable String phone) {}

    /** The charter is accepted; the password, if one was chosen, can be read with the browser's key alone. */
    record Agreement(@Nullable SealedPassword password) {}

    /** Who goes on with an order: the young person, or the guardian who has begun it for them. */
    enum Reader {
        YOUNG,
        GUARDIAN
    }

    /** Where a link is sent, and who hands over to whom. */
    record Address(String email, @Nullable String begunBy) {}

    Optional<Address> addressOf(Reader reader) {
        var guard = Optional.ofNullable(guardian);
        var handsOver = Optional.ofNullable(person).filter(Person::byGuardian).isPresent();
        return switch (reader) {
            case YOUNG ->
                Optional.ofNullable(person)
                        .map(who -> new Address(
                                who.email(),
                                guard.filter(one -> handsOver)
                                        .map(Guardian::name)
                                        .orElse(null)));
            case GUARDIAN -> guard.map(one -> new Address(one.email(), null));
        };
    }

    Draft by(Person who) {
        return new Draft(who, guardian, institution, choice, framing, home, delivery, agreement);
    }

    Draft with(@Nullable Guardian responsible) {
        return new Draft(person, responsible, institution, choice, framing, home, delivery, agreement);
    }

    /** Another establishment may not offer the same tracks: the choice is made again. */
    Draft at(Uai school) {
        return new Draft(person, guardian, school, null, framing, home, delivery, agreement);
    }

    Draft choosing(Choice made) {
        return new Draft(person, guardian, made.institution(), made, framing, home, delivery, agreement);
    }

    Draft framed(Framing frame) {
        return new Draft(person, guardian, institution, choice, frame, home, delivery, agreement);
    }

    Draft livingAt(Home address) {
        return new Draft(person, guardian, institution, choice, framing, address, delivery, agreement);
    }

    Draft sentTo(Delivery place) {
        return new Draft(person, guardian, institution, choice, framing, home, place, agreement);
    }

    Draft agreeing(@Nullable Agreement given) {
        return new Draft(person, guardian, institution, choice, framing, home, delivery, given);
    }
}
