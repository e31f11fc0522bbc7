package fr.passregion.site;

import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Where the browser finds the built styles, scripts, icons and font. */
@Component
class Assets {

    private final ResourceUrlProvider addresses;

    Assets(ResourceUrlProvider mvcResourceUrlProvider) {
        this.addresses = mvcResourceUrlProvider;
    }

    /** The address that carries the content’s hash, or the plain one while the front end is not built. */
    String address(String name) {
        var plain = "/assets/" + name;
        var hashed = addresses.getForLookupPath(plain);
        return hashed == null ? plain : hashed;
    }
}
