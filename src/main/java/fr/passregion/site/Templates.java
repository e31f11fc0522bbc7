package fr.passregion.site;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.AbstractTemplateView;
import org.springframework.web.servlet.view.AbstractTemplateViewResolver;

/**
 * Shows the templates of {@code src/main/jte}. A page is rendered whole before its first byte leaves: a fault gives an
 * error page instead of half a page, and a form may still open a session.
 */
@Component
class Templates extends AbstractTemplateViewResolver {

    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine;

    Templates(TemplateEngine engine) {
        this.engine = engine;
        setViewClass(Template.class);
        setSuffix(".jte");
        setContentType(HTML);
        setExposeSpringMacroHelpers(false);
        setRedirectHttp10Compatible(false); // a form is answered with 303
        setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
    }

    @Override
    protected Template instantiateView() {
        return new Template(engine);
    }

    private static final class Template extends AbstractTemplateView {

        private final TemplateEngine engine;

        private Template(TemplateEngine engine) {
            this.engine = engine;
        }

        @Override
        public boolean checkResource(Locale locale) {
            return engine.hasTemplate(String.valueOf(getUrl()));
        }

        @Override
        protected void renderMergedTemplateModel(
                Map<String, Object> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var page = new Utf8ByteOutput();
            engine.render(String.valueOf(getUrl()), model, page);
            response.setContentType(HTML);
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
