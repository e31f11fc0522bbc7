package fr.passregion.partner;

import fr.passregion.shared.PartnerKind;
import fr.passregion.shared.Siret;
import org.jspecify.annotations.Nullable;

/** A member of the Region's network, « partenaire »; a prospect has no agreement yet. */
public record Partner(
        PartnerId id,
        String name,
        PartnerKind kind,
        @Nullable Siret siret,
        String town,
        boolean suspended) {}
