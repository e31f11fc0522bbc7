package fr.passregion;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The Pass'Région: one application, from a young person's order to the partner's reimbursement. Beans go by their whole
 * names, so that a module may call a thing what it is without asking the others.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@ConfigurationPropertiesScan
@Modulithic(systemName = "Pass'Région", sharedModules = "shared")
public class PassRegionApplication {

    static void main(String[] args) {
        SpringApplication.run(PassRegionApplication.class, isControl(args) ? withoutWebServer(args) : args);
    }

    private static boolean isControl(String[] args) {
        return List.of(args).contains("--check-ledger");
    }

    /** Beside an application that is running, on the same database. */
    private static String[] withoutWebServer(String[] args) {
        return Stream.concat(Stream.of(args), Stream.of("--server.port=-1")).toArray(String[]::new);
    }
}
