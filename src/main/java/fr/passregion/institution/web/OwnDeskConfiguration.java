package fr.passregion.institution.web;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The space of establishments knows whose desk it is. */
@Configuration(proxyBeanMethods = false)
class OwnDeskConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<OwnDesk> desk;

    OwnDeskConfiguration(ObjectProvider<OwnDesk> desk) {
        this.desk = desk;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(desk.getObject());
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(desk.getObject()).addPathPatterns("/etablissement", "/etablissement/**");
    }
}
