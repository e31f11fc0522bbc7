package fr.passregion.calendar;

import fr.passregion.database.Demonstration;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The one clock of the application: the system's, or one that a demonstration can move. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Bean
    @DependsOnDatabaseInitialization
    Clock clock(Environment settings, ClockPositions positions) {
        return Demonstration.isOn(settings)
                ? MovableClock.resumingFrom(positions.resumed(), Clock.system(PARIS))
                : Clock.system(PARIS);
    }

    @Bean
    @Conditional(Demonstration.class)
    TimeMachine timeMachine(Clock clock, ClockPositions positions, Days days) {
        return new TimeMachine((MovableClock) clock, positions, days);
    }
}
