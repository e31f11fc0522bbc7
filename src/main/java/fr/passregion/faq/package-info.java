/** Questions and answers about the Pass: written in files, completed by the programme, searched in plain words. */
@ApplicationModule(
        displayName = "FAQ",
        allowedDependencies = {"shared", "identity", "programme"})
@NullMarked
package fr.passregion.faq;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
