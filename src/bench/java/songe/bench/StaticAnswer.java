package songe.bench;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The ceiling: the same server (Vert.x) answering every question with the same bytes from memory. */
final class StaticAnswer {
    private StaticAnswer() {}

    public static void main(String[] args) throws IOException {
        Buffer body = Buffer.buffer(Files.readAllBytes(Path.of(args[1])));
        Vertx.vertx()
                .createHttpServer()
                .requestHandler(request -> request.response()
                        .putHeader("content-type", "application/json;charset=UTF-8")
                        .end(body))
                .listen(Integer.parseInt(args[0]), "127.0.0.1");
    }
}
