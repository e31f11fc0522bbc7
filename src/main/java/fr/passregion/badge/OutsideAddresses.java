package fr.passregion.badge;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Resolves names for calls that strangers ask us to make: an address of a private network, or of this machine, is no address. The
 * connection goes to what was looked at here, so that a name cannot mean something else a moment later.
 */
@Component
class OutsideAddresses implements DnsResolver {

    private final boolean insideToo;

    OutsideAddresses(@Value("${passregion.webhook.inside:false}") boolean insideToo) {
        this.insideToo = insideToo;
    }

    /** A name that leads inside. */
    static final class Inside extends UnknownHostException {
        private static final long serialVersionUID = 1;

        Inside(String host) {
            super(host + " is not an address of the outside");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = InetAddress.getAllByName(host);
        for (var address : found) if (!insideToo && !isOutside(address)) throw new Inside(host);
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isOutside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) return false;
        return address instanceof Inet4Address ? isOutside4(address.getAddress()) : isOutside6(address.getAddress());
    }

    /** Besides the private ones: « this network », carriers’ own, protocol assignments, benchmarks, and what is reserved. */
    private static boolean isOutside4(byte[] address) {
        var first = address[0] & 0xFF;
        var second = address[1] & 0xFF;
        var third = address[2] & 0xFF;
        return !(first == 0
                || first >= 240
                || (first == 100 && (second & 0xC0) == 64)
                || (first == 192 && second == 0 && third == 0)
                || (first == 198 && (second & 0xFE) == 18));
    }

    /** Global unicast alone, without the ways that carry an address of the old kind inside. */
    private static boolean isOutside6(byte[] address) {
        var isGlobal = (address[0] & 0xE0) == 0x20;
        var is6to4 = address[0] == 0x20 && address[1] == 0x02;
        var isTeredo = address[0] == 0x20 && address[1] == 0x01 && address[2] == 0 && address[3] == 0;
        return isGlobal && !is6to4 && !isTeredo;
    }
}
