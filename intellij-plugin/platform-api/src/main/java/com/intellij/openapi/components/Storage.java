package com.intellij.openapi.components;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * Compile-only declaration, confirmed against {@code
 * platform/projectModel-api/src/com/intellij/openapi/components/Storage.java}.
 */
@Retention(RetentionPolicy.RUNTIME)
public @interface Storage {
    String value() default "";

    RoamingType roamingType() default RoamingType.DEFAULT;
}
