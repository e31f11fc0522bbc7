package fr.passregion.redemption.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.http.MediaType;

/** Documents that an operation answers an authorization when all is well. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        content =
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = AuthorizationJson.class)))
@interface AnswersAuthorization {

    @AliasFor(annotation = ApiResponse.class, attribute = "responseCode")
    String status() default "200";

    @AliasFor(annotation = ApiResponse.class, attribute = "description")
    String value();
}
