package fr.passregion.parcel.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which boxes of a parcel’s lists are ticked when the page comes. */
public record Ticks(Set<String> ids, boolean allToTick, boolean allToHandOver) {

    static Ticks of(ParcelView parcel, Collection<UUID> typed, @Nullable String all) {
        var ids = new HashSet<String>();
        typed.forEach(id -> ids.add(id.toString()));
        var allToTick = "pointage".equals(all);
        var allToHandOver = "remise".equals(all);
        if (allToTick) parcel.toTick().forEach(line -> ids.add(line.id()));
        if (allToHandOver) parcel.toHandOver().forEach(line -> ids.add(line.id()));
        return new Ticks(Set.copyOf(ids), allToTick, allToHandOver);
    }

    public boolean has(ParcelView.Line line) {
        return ids.contains(line.id());
    }
}
