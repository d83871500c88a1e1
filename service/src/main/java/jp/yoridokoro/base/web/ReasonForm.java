package jp.yoridokoro.base.web;

import io.micronaut.serde.annotation.Serdeable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A reason in words, asked for wherever a step must say why. */
@Serdeable
public record ReasonForm(@NotBlank @Size(max = 2000) String reason) {}
