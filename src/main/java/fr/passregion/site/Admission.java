package fr.passregion.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets in no more than can be answered soon. What does not fit is refused before it costs anything, so that a crowd makes
 * the service refuse some and never makes it slow for all.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Admission extends OncePerRequestFilter {

    private final Map<Lane, Room> rooms = new EnumMap<>(Lane.class);
    private final BareAnswers answers;

    Admission(BareAnswers answers) {
        this.answers = answers;
        for (var lane : Lane.values()) rooms.put(lane, lane.room());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var room = room(Lane.of(request));
        if (!room.enter()) {
            answers.send(request, response, HttpStatus.SERVICE_UNAVAILABLE);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            room.leave();
        }
    }

    private Room room(Lane lane) {
        var room = rooms.get(lane);
        if (room == null) throw new IllegalStateException("No room for " + lane);
        return room;
    }
}
