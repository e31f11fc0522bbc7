package fr.passregion.identity;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in two words what a browser says of itself in two hundred characters, « Firefox, Android »: enough to know it again. */
public final class Device {

    private static final String OTHER_BROWSER = "Navigateur";

    /** The first that is found: most pretend to be the later ones too. */
    private static final Map<String, String> BROWSERS = inOrder(
            "Edg",
            "Edge",
            "OPR",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "FxiOS",
            "Firefox",
            "Firefox",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "Windows",
            "Windows",
            "CrOS",
            "Chromebook",
            "Mac OS X",
            "Mac",
            "Linux",
            "Linux");

    private Device() {}

    public static String named(@Nullable String userAgent) {
        var said = userAgent == null ? "" : userAgent;
        var system = first(SYSTEMS, said, "");
        var browser = first(BROWSERS, said, OTHER_BROWSER);
        return system.isEmpty() ? browser : browser + ", " + system;
    }

    private static String first(Map<String, String> known, String said, String otherwise) {
        return known.entrySet().stream()
                .filter(entry -> said.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }
}
