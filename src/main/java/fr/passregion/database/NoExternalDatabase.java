package fr.passregion.database;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** True where the operator named no database, so that the embedded one serves. */
final class NoExternalDatabase implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isTrueOf(context.getEnvironment());
    }

    static boolean isTrueOf(Environment settings) {
        return !StringUtils.hasText(settings.getProperty("spring.datasource.url"));
    }
}
