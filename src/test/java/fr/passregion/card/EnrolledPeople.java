package fr.passregion.card;

import fr.passregion.holder.Contact;
import fr.passregion.holder.Enrolment;
import fr.passregion.holder.Holders;
import fr.passregion.holder.NewHolder;
import fr.passregion.holder.Photos;
import fr.passregion.shared.HolderId;
import fr.passregion.shared.InstitutionKind;
import fr.passregion.shared.SchoolYear;
import fr.passregion.shared.TrackCode;
import fr.passregion.shared.Uai;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Young people with a photo and a confirmed enrolment, made as the order makes them. */
record EnrolledPeople(Holders holders, Photos photos, Clock clock) {

    private static final byte[] FACE = {(byte) 0xFF, (byte) 0xD8, 1, 2, 3};

    HolderId enrolled() {
        var unique = UUID.randomUUID().toString().replaceAll("[^a-z]", "");
        var home = new Contact.Address("3 rue du Port", null, "69001", "Lyon");
        var person = holders.register(new NewHolder(
                "Léa",
                "Moreau " + unique,
                LocalDate.of(2009, 3, 14),
                new Contact(UUID.randomUUID() + "@example.org", null, home),
                null,
                null));
        photos.approve(photos.keep(person.id(), FACE));
        var year = SchoolYear.containing(LocalDate.now(clock));
        holders.confirm(
                person.id(),
                new Enrolment(
                        year, new Uai("0699004M"), "Lycée Ampère", InstitutionKind.LYCEE, new TrackCode("1"), null));
        return person.id();
    }
}
