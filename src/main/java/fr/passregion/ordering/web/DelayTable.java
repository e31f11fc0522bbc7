package fr.passregion.ordering.web;

import fr.passregion.ordering.EnrolmentDelays.Delay;
import fr.passregion.ordering.EnrolmentDelays.Total;
import java.util.List;

/** One page of the establishments that young people wait for. */
public record DelayTable(List<Row> rows, Total total, int current, int pages, boolean ticked) {

    /** @param read whether somebody there receives a reminder */
    public record Row(Delay delay, boolean read) {}

    /** The address that a page's number ends. */
    public String href() {
        return DelayPages.PATH + "?page=";
    }
}
