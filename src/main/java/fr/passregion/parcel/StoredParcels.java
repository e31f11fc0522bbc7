package fr.passregion.parcel;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.passregion.audit.AuditTrail;
import fr.passregion.card.CardNumber;
import fr.passregion.holder.Holder;
import fr.passregion.holder.Holders;
import fr.passregion.parcel.ParcelRows.Line;
import fr.passregion.shared.French;
import fr.passregion.shared.Uai;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The parcels’ lists, ticked by one at a time, every act of the desk in the trail. */
@Component
class StoredParcels implements Parcels {

    private final ParcelRows rows;
    private final Holders holders;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    StoredParcels(ParcelRows rows, Holders holders, AuditTrail audit, ApplicationEventPublisher events) {
        this.rows = rows;
        this.holders = holders;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Parcel> of(Uai institution) {
        return rows.of(institution);
    }

    @Override
    public Optional<Parcel> find(Uai institution, UUID parcel) {
        return rows.find(institution, parcel);
    }

    /** Whoever is erased is on no list. */
    @Override
    public List<ParcelledCard> cardsOf(Parcel parcel) {
        var lines = rows.linesOf(parcel.id());
        var known = holders.findAll(lines.stream().map(Line::holder).toList()).stream()
                .collect(toMap(Holder::id, identity()));
        return lines.stream()
                .flatMap(line -> Optional.ofNullable(known.get(line.holder())).map(holder -> of(line, holder)).stream())
                .sorted(byName())
                .toList();
    }

    @Override
    @Transactional
    public Ticked tick(Parcel parcel, Roll roll) {
        rows.lock(parcel.id());
        var already = rows.alreadyThere(parcel.id(), roll.received());
        var received = rows.move(parcel.id(), roll.received(), Step.TICK);
        received.stream().filter(Line::works).map(StoredParcels::here).forEach(events::publishEvent);
        var missing = switch (roll) {
            case Roll.SoFar soFar -> List.<Line>of();
            case Roll.Complete all -> rows.move(parcel.id(), rows.stillAnnounced(parcel.id(), all.seen()), Step.MISS);
        };
        if (!received.isEmpty())
            audit.record("parcel.received", subject(parcel), French.count(received.size(), "carte"));
        tell(missing, "parcel.missed");
        return new Ticked(received.size(), missing.size(), already);
    }

    @Override
    @Transactional
    public int lose(Parcel parcel, Set<UUID> cards) {
        return tell(rows.move(parcel.id(), cards, Step.MISS), "parcel.missed");
    }

    @Override
    @Transactional
    public int handOver(Parcel parcel, Set<UUID> cards) {
        return tell(rows.move(parcel.id(), cards, Step.HAND_OVER), "parcel.handed_over");
    }

    @Override
    @Transactional
    public int takeBack(Parcel parcel, Set<UUID> cards) {
        return tell(rows.move(parcel.id(), cards, Step.TAKE_BACK), "parcel.taken_back");
    }

    private int tell(List<Line> lines, String act) {
        for (var line : lines) audit.record(act, "holder:" + line.holder(), null);
        return lines.size();
    }

    private static CardAtSchool here(Line line) {
        return new CardAtSchool(line.card(), line.holder());
    }

    private static String subject(Parcel parcel) {
        return "parcel:" + parcel.id();
    }

    private static ParcelledCard of(Line line, Holder holder) {
        return new ParcelledCard(
                line.card(), new CardNumber(line.number()), holder, line.arrival(), line.since(), line.works());
    }

    private static Comparator<ParcelledCard> byName() {
        var french = Collator.getInstance(Locale.FRANCE);
        return Comparator.comparing((ParcelledCard card) -> card.holder().lastName(), french)
                .thenComparing(card -> card.holder().firstName(), french)
                .thenComparing(ParcelledCard::card);
    }
}
