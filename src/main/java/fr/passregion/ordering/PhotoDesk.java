package fr.passregion.ordering;

import fr.passregion.holder.PhotoRenewals;
import fr.passregion.holder.PhotoRenewals.State;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The Region's queue of photos over the book of orders. */
@Component
class PhotoDesk implements PhotoChecks {

    private final OrderBook book;
    private final Verdicts verdicts;
    private final PhotoRenewals renewals;

    PhotoDesk(OrderBook book, Verdicts verdicts, PhotoRenewals renewals) {
        this.book = book;
        this.verdicts = verdicts;
        this.renewals = renewals;
    }

    @Override
    public List<WaitingPhoto> pending(int limit) {
        var ofOrders = book.photosPending(limit).stream().map(WaitingPhoto::of);
        var ofAccounts = renewals.pending(limit).stream().map(WaitingPhoto::of);
        return Stream.concat(ofOrders, ofAccounts)
                .sorted(Comparator.comparing(WaitingPhoto::since).thenComparing(WaitingPhoto::photo))
                .limit(limit)
                .toList();
    }

    @Override
    public long countPending() {
        return book.countPhotosPending() + renewals.countPending();
    }

    @Override
    public Optional<WaitingPhoto> waiting(UUID photo) {
        var ofOrder = find(photo)
                .filter(order -> order.photoCheck() instanceof Check.Pending)
                .map(WaitingPhoto::of);
        return ofOrder.or(() -> renewals.find(photo)
                .filter(renewal -> renewal.state() == State.PENDING)
                .map(WaitingPhoto::of));
    }

    @Override
    public Optional<OrderView> find(UUID photo) {
        return book.byPhoto(photo).filter(found -> found.consent().letsTheOrderBeHandled());
    }

    @Override
    public boolean accept(UUID photo) {
        return verdicts.acceptPhoto(photo) || renewals.accept(photo);
    }

    @Override
    public boolean accept(OrderId order) {
        return book.find(order)
                .filter(found -> verdicts.acceptPhoto(found.photo()))
                .isPresent();
    }

    @Override
    public boolean refuse(OrderId order, String reason) {
        return book.find(order)
                .filter(found -> verdicts.refusePhoto(found.photo(), reason))
                .isPresent();
    }

    @Override
    public boolean refuse(UUID photo, String reason) {
        return verdicts.refusePhoto(photo, reason) || renewals.refuse(photo, reason);
    }
}
