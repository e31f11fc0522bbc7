package fr.passregion.testing;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Names the requirements that a test proves: it would fail if one of these rules were broken. */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface Covers {

    String[] value();
}
