package fr.passregion.site;

import fr.passregion.identity.StartPages;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the frame of every page is made from. */
@Component
record Frame(MessageSource messages, Assets assets, Menu menu, StartPages starts) {}
