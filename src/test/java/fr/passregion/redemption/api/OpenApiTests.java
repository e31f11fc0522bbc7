package fr.passregion.redemption.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import fr.passregion.testing.GeneratedPage;
import fr.passregion.testing.PassRegionTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@PassRegionTest
class OpenApiTests {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final MockMvc mvc;

    OpenApiTests(MockMvc mvc) {
        this.mvc = mvc;
    }

    @Test
    void theDescriptionOfTheApiIsFresh() throws Exception {
        var answer = mvc.perform(get("/api/v1/openapi.json")).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        var served = JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(served.get("openapi").asString()).startsWith("3.1");
        GeneratedPage.at("docs/openapi.json").mustRead(JSON.writeValueAsString(served) + "\n");
    }
}
