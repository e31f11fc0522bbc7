package fr.passregion;

import static java.util.stream.Collectors.joining;

import fr.passregion.testing.GeneratedPage;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules are those that each module declares, and they make no circle. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(PassRegionApplication.class);

    @Test
    void everyModuleKeepsToTheNeighboursItDeclares() {
        MODULES.verify();
    }

    @Test
    void theMapOfTheModulesIsFresh() {
        GeneratedPage.at("docs/modules.md").mustRead(map());
    }

    private static String map() {
        return """
                # The modules

                Generated from the code. An arrow reads « knows »; everyone knows `shared`, which is left out.

                ```mermaid
                flowchart TD
                %s
                ```

                | module | what it is |
                |---|---|
                %s
                """.formatted(arrows(), sentences());
    }

    private static String arrows() {
        return modules().stream().flatMap(module -> arrowsOf(module).stream()).collect(joining("\n"));
    }

    private static List<String> arrowsOf(ApplicationModule module) {
        return module.getDirectDependencies(MODULES)
                .uniqueModules()
                .map(ModularityTests::name)
                .filter(target -> !target.equals("shared"))
                .sorted()
                .map(target -> "    " + name(module) + " --> " + target)
                .toList();
    }

    private static String sentences() {
        return modules().stream()
                .map(module -> "| `" + name(module) + "` | " + PackageSentence.of(name(module)) + " |")
                .collect(joining("\n"));
    }

    private static List<ApplicationModule> modules() {
        return MODULES.stream()
                .sorted(Comparator.comparing(ModularityTests::name))
                .toList();
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
