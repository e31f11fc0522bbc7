package fr.passregion.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** How pages are made: templates, sentences, built files. */
@Configuration
class SiteConfiguration implements WebMvcConfigurer {

    private static final Duration A_YEAR = Duration.ofDays(365);

    private final ObjectProvider<PageInterceptor> pages;
    private final ObjectProvider<Languages> languages;
    private final ObjectProvider<LanguageOfLetters> letters;

    SiteConfiguration(
            ObjectProvider<PageInterceptor> pages,
            ObjectProvider<Languages> languages,
            ObjectProvider<LanguageOfLetters> letters) {
        this.letters = letters;
        this.pages = pages;
        this.languages = languages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(languages.getObject());
        registry.addInterceptor(letters.getObject());
        registry.addInterceptor(pages.getObject());
    }

    /** Built files are named by their content, hence kept for a year and never asked again. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(CacheControl.maxAge(A_YEAR).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    /** A form that could not be read is not read once more on the way to saying so. */
    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver() {
            @Override
            public boolean isMultipart(HttpServletRequest request) {
                return request.getDispatcherType() != DispatcherType.ERROR && super.isMultipart(request);
            }
        };
    }

    @Bean
    TemplateEngine templateEngine() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    /** Every {@code messages/<module>.properties}: French, and English beside it where the API speaks it. */
    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(bundles());
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }

    private static String[] bundles() throws IOException {
        var files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*.properties");
        return Stream.of(files)
                .map(file -> String.valueOf(file.getFilename()).replaceFirst("(_en)?\\.properties$", ""))
                .distinct()
                .sorted()
                .map("messages/"::concat)
                .toArray(String[]::new);
    }
}
