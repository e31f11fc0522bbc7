package fr.passregion.control;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** For a monitoring system: how many rules the last control found broken, and when it was. */
@Component
class ControlMetrics implements MeterBinder {

    private final BooksControls controls;

    ControlMetrics(BooksControls controls) {
        this.controls = controls;
    }

    /** Read from the database each time, so that every machine tells the same. */
    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("passregion.books.broken", this::broken)
                .description("Rules that the last control of the books found broken")
                .register(registry);
        Gauge.builder("passregion.books.controlled", this::controlled)
                .description("When the books were last controlled")
                .baseUnit("seconds")
                .register(registry);
    }

    private double broken() {
        return controls.last().map(control -> (double) control.broken().size()).orElse(Double.NaN);
    }

    private double controlled() {
        return controls.last()
                .map(control -> (double) control.at().getEpochSecond())
                .orElse(Double.NaN);
    }
}
