package fr.passregion.ordering;

import fr.passregion.holder.PhotoRenewals.Renewal;
import fr.passregion.shared.HolderId;
import java.time.Instant;
import java.util.UUID;

/** A photo that the Region has yet to judge: the one of an order, or one wished later in place of an accepted one (ACC-05). */
public record WaitingPhoto(UUID photo, HolderId holder, Instant since) {

    static WaitingPhoto of(OrderView order) {
        return new WaitingPhoto(
                order.photo(), order.holder(), order.photoCheck().since());
    }

    static WaitingPhoto of(Renewal renewal) {
        return new WaitingPhoto(renewal.photo(), renewal.holder(), renewal.askedAt());
    }
}
