package songe.bench;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs {@link Load} in a process of its own and reads what Gatling found. */
final class Gatling {
    private static final int WARM_SECONDS_AT_MOST = 120;
    /** For a few hundred calls a second: a run is over before the second compiler's work would have paid, on the same two cores. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    private final Path work;
    private final Scale scale;
    private int runs;

    Gatling(Path work, Scale scale) {
        this.work = work;
        this.scale = scale;
    }

    /**
     * So many calls that the JVM has compiled what they run through: in seconds it would be the fewer, the slower the
     * machine is, and the figures would be those of an interpreter.
     */
    void warmUp(String url, List<String> calls) throws IOException {
        run(url, calls, WARM_SECONDS_AT_MOST, "-Dbench.warm=0");
    }

    /** The same calls over and over. */
    Figures again(String url, List<String> calls) throws IOException {
        return run(url, calls, scale.seconds(), "-Dbench.again=true", "-Dbench.warm=" + warm());
    }

    /** Each call once, until the time is over. */
    Figures once(String url, List<String> calls) throws IOException {
        return run(url, calls, scale.seconds(), QUICK, "-Dbench.warm=" + warm());
    }

    /** Gatling is a JVM as well, new each time: cold it would take the processors away from what it measures. */
    private int warm() {
        return Math.max(8, scale.seconds() / 2);
    }

    /** Everybody comes, calls once and goes. */
    Figures arriving(String url, List<String> calls, int seconds) throws IOException {
        return run(url, calls, seconds, QUICK, "-Dbench.arriving=" + calls.size(), "-Dbench.warm=" + warm());
    }

    private Figures run(String url, List<String> calls, int seconds, String... settings) throws IOException {
        Path results = Files.createDirectories(work.resolve("gatling-" + ++runs));
        Path file = Files.write(results.resolve("calls.tsv"), calls);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-Dlogback.configurationFile=" + System.getProperty("logback.configurationFile"),
                "-Dbench.url=" + url,
                "-Dbench.seconds=" + seconds,
                "-Dbench.calls=" + file));
        command.addAll(Arrays.asList(settings));
        command.addAll(List.of(
                "-cp", classPath(), "io.gatling.app.Gatling", "-s", Load.class.getName(), "-nr", "-rf", results.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(results.resolve("out.log").toFile())
                .start();
        try {
            int code = process.waitFor();
            if (code != 0) throw new IOException("Gatling ended with " + code + "; see " + results);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return figures(results, seconds);
    }

    /** The plugin that runs us resolved it, apart from the application's own libraries. */
    private static String classPath() {
        if (!(Thread.currentThread().getContextClassLoader() instanceof URLClassLoader loader))
            return System.getProperty("java.class.path");
        URL[] urls = loader.getURLs();
        return Arrays.stream(urls).map(URL::getPath).collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static Figures figures(Path results, int seconds) throws IOException {
        long[] all = Files.readAllLines(results.resolve("nanos.txt")).stream()
                .mapToLong(Long::parseLong)
                .toArray();
        long failed = Arrays.stream(all).filter(nanos -> nanos < 0).count();
        Figures good = Figures.of(Arrays.stream(all).filter(nanos -> nanos >= 0).toArray(), seconds);
        return new Figures(good.perSecond(), good.p50(), good.p95(), good.p99(), failed);
    }
}
