package fr.passregion.ordering;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The Region's queue of photos over the book of orders. */
@Component
class PhotoDesk implements PhotoChecks {

    private final OrderBook book;
    private final Verdicts verdicts;

    PhotoDesk(OrderBook book, Verdicts verdicts) {
        this.book = book;
        this.verdicts = verdicts;
    }

    @Override
    public List<OrderView> pending(int limit) {
        return book.photosPending(limit);
    }

    @Override
    public long countPending() {
        return book.countPhotosPending();
    }

    @Override
    public Optional<OrderView> find(UUID photo) {
        return book.byPhoto(photo).filter(found -> found.consent().letsTheOrderBeHandled());
    }

    @Override
    public boolean accept(UUID photo) {
        return verdicts.acceptPhoto(photo);
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
        return verdicts.refusePhoto(photo, reason);
    }
}
