package fr.passregion.programme;

import java.time.LocalDate;

/** When a Pass can be ordered, both days included, in Europe/Paris (ORD-02). */
public record OrderWindow(LocalDate firstDay, LocalDate lastDay) {

    public boolean contains(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
