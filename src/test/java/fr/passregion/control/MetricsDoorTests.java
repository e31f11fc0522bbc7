package fr.passregion.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class MetricsDoorTests {

    @Test
    void theTokenOpensAndNothingElseDoes() {
        assertThat(MetricsDoor.isKnown(showing("Bearer s3cret"), "s3cret")).isTrue();
        assertThat(MetricsDoor.isKnown(showing("Bearer s3cre"), "s3cret")).isFalse();
        assertThat(MetricsDoor.isKnown(showing("s3cret"), "s3cret")).isFalse();
        assertThat(MetricsDoor.isKnown(new MockHttpServletRequest(), "s3cret")).isFalse();
        assertThat(MetricsDoor.isKnown(showing("Bearer "), "")).isFalse();
    }

    private static MockHttpServletRequest showing(String authorization) {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", authorization);
        return request;
    }
}
