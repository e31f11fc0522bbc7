package fr.passregion.journeys;

import fr.passregion.PassRegionApplication;
import fr.passregion.identity.ApiKeys;
import fr.passregion.redemption.Scene;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/**
 * The real application as a process of its own, on its own database folder, so that it can be killed. At its first start it
 * makes a pupil and a shop; at each start it says on which port it answers.
 */
final class SeededApplication {

    private SeededApplication() {}

    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var context = SpringApplication.run(
                PassRegionApplication.class,
                "--passregion.database.directory=" + folder.resolve("database"),
                "--server.port=0",
                "--logging.level.root=warn");
        var story = folder.resolve("story");
        if (Files.notExists(story)) say(story, tell(new Scene(context)));
        var server = ((WebServerApplicationContext) context).getWebServer();
        if (server == null) throw new IllegalStateException("No web server");
        say(folder.resolve("port"), "" + server.getPort());
    }

    private static String tell(Scene scene) {
        var shop = scene.shop(Scene.SPORT);
        var card = scene.pupil();
        return scene.key(shop, ApiKeys.Kind.LIVE) + " " + card.number().digits() + " " + Scene.BIRTH_DATE;
    }

    /** Moved into place: whoever waits for the file finds it whole. */
    private static void say(Path file, String text) throws IOException {
        var draft = Files.writeString(file.resolveSibling(file.getFileName() + ".new"), text);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
