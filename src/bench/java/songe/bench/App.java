package songe.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of ours with an HTTP port: the production jar, or the static answer. */
final class App implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 900;
    private static final String SMALL = "-Xmx92m -Xmn22m -XX:MetaspaceSize=64m -XX:+UseSerialGC";
    /** What the C library keeps of freed memory goes back to the machine; where this Java cannot do that, it does without. */
    private static final String TRIMMED =
            " -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockExperimentalVMOptions -XX:TrimNativeHeapInterval=1000";

    private static final Path JAR = Path.of("target/songe.jar").toAbsolutePath();

    private final Process process;
    final String url;
    /** From the start of the process to its first answer. */
    final long startMillis;

    private App(Process process, String url, long startMillis) {
        this.process = process;
        this.url = url;
        this.startMillis = startMillis;
    }

    /** As the README says production is started: from an archive of its classes, once there is one. */
    static App production(Path work, int port, Database database, String key, String first) throws IOException {
        Path classes = archive(work);
        String from = Files.exists(classes) ? "-XX:SharedArchiveFile=" + classes : "-Xshare:auto";
        return jar(work, port, database, key, first, from);
    }

    /** Leaves an archive of its classes when it ends, those of its first answer among them. */
    static App training(Path work, int port, Database database, String key, String first) throws IOException {
        return jar(work, port, database, key, first, "-XX:ArchiveClassesAtExit=" + archive(work));
    }

    static Path archive(Path work) {
        return work.resolve("songe.jsa");
    }

    private static App jar(Path work, int port, Database database, String key, String first, String archive)
            throws IOException {
        ProcessBuilder start = java("-Xlog:cds=off", archive, "-jar", JAR.toString());
        start.environment().putAll(database.settings());
        start.environment().put("MALLOC_ARENA_MAX", "2");
        start.environment().put("QUARKUS_DATASOURCE_JDBC_MAX_SIZE", "16");
        start.environment().put("QUARKUS_THREAD_POOL_MAX_THREADS", "24");
        start.environment().putAll(Map.of("SONGE_SIGNING_KEY", key, "QUARKUS_HTTP_PORT", String.valueOf(port)));
        return start(start, work.resolve("app.log"), port, first);
    }

    static App staticAnswer(Path work, int port, Path body) throws IOException {
        ProcessBuilder start = java(
                "-cp",
                Path.of("target/test-classes").toAbsolutePath() + System.getProperty("path.separator") + JAR,
                StaticAnswer.class.getName(),
                String.valueOf(port),
                body.toString());
        return start(start, work.resolve("static.log"), port, "/");
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(Arrays.asList(System.getProperty("bench.jvm", SMALL + TRIMMED).split(" ")));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command);
    }

    private static App start(ProcessBuilder start, Path log, int port, String firstQuestion) throws IOException {
        start.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        String url = "http://127.0.0.1:" + port;
        long since = System.nanoTime();
        Process process = start.start();
        App app = new App(process, url, 0);
        while (!listens(port) || !app.answers(firstQuestion)) {
            long seconds = (System.nanoTime() - since) / 1_000_000_000;
            if (!process.isAlive() || seconds > PATIENCE_SECONDS) throw new IOException("did not start; see " + log);
            pause();
        }
        return new App(process, url, (System.nanoTime() - since) / 1_000_000);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asking a whole question every time would take a good part of a core from whoever is starting. */
    private static boolean listens(int port) {
        try (Socket probe = new Socket()) {
            probe.connect(new InetSocketAddress("127.0.0.1", port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean answers(String path) {
        try {
            HttpURLConnection call =
                    (HttpURLConnection) URI.create(url + path).toURL().openConnection();
            return call.getResponseCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it holds of the machine's memory now. */
    long residentMegabytes() {
        Path status = Path.of("/proc/" + process.pid() + "/status");
        if (!Files.exists(status)) return -1;
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
