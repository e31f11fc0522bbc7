package fr.passregion.control;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.stereotype.Component;

/**
 * Controls the books from the command line, {@code --check-ledger}: says what was found of each rule, and ends the
 * application with 0 when all hold, with 1 otherwise. No web server is opened and no job is begun.
 */
@Component
class CommandLineControl implements ApplicationRunner {

    private final BooksControls controls;
    private final ConfigurableApplicationContext application;

    CommandLineControl(BooksControls controls, ConfigurableApplicationContext application) {
        this.controls = controls;
        this.application = application;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!arguments.containsOption("check-ledger")) return;
        var control = controls.run();
        System.out.print(ControlWords.of(control));
        System.exit(SpringApplication.exit(application, () -> control.holds() ? 0 : 1));
    }
}
