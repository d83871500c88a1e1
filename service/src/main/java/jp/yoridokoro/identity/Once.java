package jp.yoridokoro.identity;

import io.micronaut.aop.Around;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On every POST of the API: the caller sends an {@code Idempotency-Key}, and however often the same request arrives, it
 * has one effect and one answer (G4). Opens the transaction the use case joins; returns {@code HttpResponse}.
 */
@Around
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Once {}
