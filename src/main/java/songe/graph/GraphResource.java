package songe.graph;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestPath;
import songe.identity.Callers;

@Path("/api/graph")
public class GraphResource {
    private final Graph graph;
    private final Callers callers;

    GraphResource(Graph graph, Callers callers) {
        this.graph = graph;
        this.callers = callers;
    }

    /**
     * What a thing came of and what came of it.
     *
     * @param id a number, a unit's code or an item's id
     */
    @GET
    @Path("{kind}/{id}")
    public GraphView trace(@RestPath ThingKind kind, @RestPath String id) {
        Thing thing = new Thing(kind, id.stripTrailing()); // a space at the end is none to the database
        return graph.of(callers.townId(), callers.orNull(), thing);
    }
}
