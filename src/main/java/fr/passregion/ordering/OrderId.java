package fr.passregion.ordering;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Names one order of a Pass; it says nothing of the person. */
public record OrderId(UUID value) implements Serializable {

    static OrderId random() {
        return new OrderId(UUID.randomUUID());
    }

    /** Reads an id from an address or a form; empty when it is none. */
    public static Optional<OrderId> parse(String text) {
        try {
            return Optional.of(new OrderId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    /** The orders that a form names; none where it names nothing. */
    public static List<OrderId> all(@Nullable List<UUID> ids) {
        return ids == null ? List.of() : ids.stream().map(OrderId::new).toList();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
