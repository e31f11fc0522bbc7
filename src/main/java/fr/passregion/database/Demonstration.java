package fr.passregion.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether this is a demonstration: as {@code passregion.demo} says, else wherever the embedded database serves. Names the
 * condition of beans that exist in a demonstration alone: {@code @Conditional(Demonstration.class)}.
 */
public final class Demonstration implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isOn(context.getEnvironment());
    }

    public static boolean isOn(Environment settings) {
        return settings.getProperty("passregion.demo", Boolean.class, NoExternalDatabase.isTrueOf(settings));
    }
}
