package fr.passregion.notification;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The push services that the server writes to. A browser says its own address: without this list anybody could make the server
 * call any address, those of its own network included.
 *
 * @param hosts names of machines; one that begins with a dot means all below it
 */
@ConfigurationProperties("passregion.push")
record PushServices(
        @DefaultValue({
            "fcm.googleapis.com",
            "updates.push.services.mozilla.com",
            ".push.apple.com",
            ".notify.windows.com"
        })
        List<String> hosts) {

    boolean areAt(String endpoint) {
        try {
            var address = URI.create(endpoint);
            return "https".equals(address.getScheme())
                    && address.getPort() == -1
                    && address.getUserInfo() == null
                    && address.getHost() != null
                    && hosts.stream().anyMatch(host -> isAt(address.getHost(), host));
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private static boolean isAt(String host, String known) {
        return known.startsWith(".") ? host.endsWith(known) : host.equals(known);
    }
}
