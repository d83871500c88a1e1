package jp.yoridokoro;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;

/** Head of the OpenAPI document; served at {@code /openapi/yoridokoro.yml}, kept in docs/openapi.yaml. */
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Yoridokoro",
                        version = "0.1",
                        description =
                                "Emergency registry, vacancies and matching for 地域生活支援拠点等. Every POST but sign-in carries an Idempotency-Key header; refusals are application/problem+json in Japanese (docs/problems.md)."),
        security = @SecurityRequirement(name = "bearer"))
@SecurityScheme(name = "bearer", type = SecuritySchemeType.HTTP, scheme = "bearer", bearerFormat = "JWT")
final class OpenApi {
    private OpenApi() {}
}
