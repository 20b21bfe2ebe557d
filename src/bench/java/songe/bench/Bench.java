package songe.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The whole run, from an empty database to the table. {@code -Dbench.only=search,order…} leaves the others out. */
public final class Bench {
    private static final int PORT = Integer.getInteger("bench.port", 8112);
    private static final int STARTS = 5;

    private final Path work = Path.of("target/bench").toAbsolutePath();
    private final Scale scale = Scale.ofProperty();
    private final Report report = new Report();
    private final String only = System.getProperty("bench.only", "");
    private final String key = key();
    private final Tokens tokens = new Tokens(key);
    private final Gatling gatling = new Gatling(work, scale);
    private final Database database;
    private final Bare bare;
    /** Nobody orders twice: at the same hour they could not. */
    private long nextResident = Town.FIRST_RESIDENT;

    private Bench() throws IOException, SQLException {
        clean();
        database = Database.open(work);
        bare = new Bare(database, scale.seconds());
    }

    public static void main(String[] args) throws Exception {
        quietly();
        Bench bench = new Bench();
        int code = 0;
        try {
            bench.run();
        } catch (IOException | SQLException | RuntimeException failed) {
            failed.printStackTrace();
            code = 1;
        }
        bench.report.print();
        bench.report.write(bench.work.resolve("bench.html"));
        System.exit(code); // the embedded database's own threads would keep us
    }

    /** Gatling brings Logback, which would tell of everything. */
    private static void quietly() throws IOException {
        Path settings = Files.createDirectories(Path.of("target/bench")).resolve("logback.xml").toAbsolutePath();
        Files.writeString(settings, "<configuration><root level=\"OFF\"/></configuration>");
        System.setProperty("logback.configurationFile", settings.toString());
    }

    private static String key() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void clean() throws IOException {
        Files.createDirectories(work);
        Files.deleteIfExists(App.archive(work)); // of another build
        try (Stream<Path> old = Files.list(work)) {
            for (Path path : old.filter(p -> p.getFileName().toString().startsWith("gatling-")).toList())
                try (Stream<Path> all = Files.walk(path)) {
                    for (Path each : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(each);
                }
        }
    }

    private boolean wants(String what) {
        return only.isEmpty() || List.of(only.split(",")).contains(what);
    }

    private void run() throws IOException, SQLException {
        report.note("%d cores, Java %s, %s", Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"), database.rows("select version()").get(0)[0]);
        try (App empty = App.production(work, PORT, database, key, "/api/towns")) {
            report.note("start on an empty database, with all migrations: %d ms", empty.startMillis);
        }
        fill();
        load();
        if (wants("decide")) decide();
        if (wants("search")) search();
        if (wants("needs")) needs();
        if (wants("graph")) graph();
        if (wants("import")) importing();
    }

    private void fill() throws SQLException {
        long start = System.nanoTime();
        new Town(database).write(scale);
        new PastOrders(database, scale.residents()).write(0, scale.pastOrders() / 10);
        if (wants("decide")) Deciding.write(database);
        if (wants("search")) Searching.write(database, scale.searchedItems());
        if (wants("needs")) Needing.write(database, scale.searchedItems());
        if (wants("graph")) Graphing.write(database);
        database.rest();
        report.note("%d residents, %d stations, %d past orders written in %d s", scale.residents(), Scale.STATIONS,
                scale.pastOrders() / 10, (System.nanoTime() - start) / 1_000_000_000);
    }

    /** Several times: what else the machine does for a moment makes a second's difference. */
    private App start() throws IOException {
        try (App first = App.training(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
            report.note("first start, making the search index and two weeks of sessions: %d ms", first.startMillis);
        }
        List<Long> millis = new ArrayList<>();
        for (int i = 1; i < STARTS; i++) {
            try (App again = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
                millis.add(again.startMillis);
            }
        }
        App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE);
        millis.add(app.startMillis);
        Collections.sort(millis);
        long middle = millis.get(STARTS / 2);
        String all = "%d ms (%d to %d)".formatted(middle, millis.get(0), millis.get(STARTS - 1));
        report.single("start to first answer, of " + STARTS, null, all, "< 3000", middle < 3_000);
        return app;
    }

    /** With few past orders, and with ten times as many, each by a server just started: what one did before counts as well. */
    private void load() throws IOException, SQLException {
        Pair browseFew;
        Pair orderFew;
        long most;
        try (App app = start();
                Memory memory = new Memory(app)) {
            Path page = Files.write(page(), read(app.url + Calls.browse().get(0).split("\t")[1] + "&town=" + Town.CODE));
            report.note("a page of 20 items: %d bytes", Files.size(page));
            browseFew = wants("browse") ? browse(app) : null;
            orderFew = wants("order") ? order(app) : null;
            if (wants("check-in")) checkIn(app);
            most = memory.most();
        }
        if (wants("tenfold")) writeTheRest();
        try (App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE);
                Memory memory = new Memory(app)) {
            if (wants("tenfold")) tenfold(app, browseFew, orderFew);
            if (wants("rush")) rush(app);
            if (wants("arrivals")) arrivals(app);
            most = Math.max(most, memory.most());
        }
        if (most > 0) report.single("resident memory, the most", null, most + " MB", "< 350", most < 350);
    }

    private Path page() {
        return work.resolve("page.json");
    }

    private App staticAnswer() throws IOException {
        return App.staticAnswer(work, PORT + 1, page());
    }

    private interface Measuring {
        Figures once() throws IOException, SQLException;
    }

    /** By turns, so that what the machine does for a while falls on all of them. @return what each of them came to, by round */
    private List<List<Figures>> byTurns(Measuring... each) throws IOException, SQLException {
        List<List<Figures>> rounds = new ArrayList<>();
        for (int r = 0; r < scale.rounds(); r++) {
            List<Figures> round = new ArrayList<>();
            for (Measuring measuring : each) round.add(measuring.once());
            rounds.add(round);
        }
        return rounds;
    }

    /** Browsing, and the static answer beside it. */
    private Pair browse(App app) throws IOException, SQLException {
        Pair pair = browsing(app);
        report.compare("browse a page", pair, "static answer", 0.3);
        List<List<Figures>> bareReads = byTurns(() -> bare.loop(Statements::browse));
        report.compare("browse a page", pair.against(Figures.median(Pair.column(bareReads, 0))), "bare JDBC read", 2);
        return pair;
    }

    private Pair browsing(App app) throws IOException, SQLException {
        List<String> calls = Calls.browse();
        gatling.warmUp(app.url, Collections.nCopies(10, calls).stream().flatMap(List::stream).toList());
        long before = database.statements();
        try (App fixed = staticAnswer()) {
            Pair pair = Pair.middle(byTurns(() -> gatling.again(app.url, calls), () -> gatling.again(fixed.url, calls)), 1);
            report.note("browse: about %.1f statements a page",
                    (database.statements() - before) / (pair.ours().perSecond() * scale.seconds() * 1.5 * scale.rounds()));
            return pair;
        }
    }

    private static byte[] read(String url) throws IOException {
        try (var in = URI.create(url).toURL().openStream()) {
            return in.readAllBytes();
        }
    }

    private long take(int people) {
        long first = nextResident;
        nextResident += people;
        if (nextResident > Town.FIRST_RESIDENT + scale.residents()) {
            first = Town.FIRST_RESIDENT;
            nextResident = first + people;
        }
        return first;
    }

    private int people() {
        return scale.residents() / 6;
    }

    /** Ordering, and the static answer beside it. */
    private Pair order(App app) throws IOException, SQLException {
        warmUp(app);
        try (App fixed = staticAnswer()) {
            List<List<Figures>> rounds = byTurns(
                    () -> counted(() -> ordering(app, 1, Scale.SESSIONS)),
                    () -> ordering(1, Scale.SESSIONS),
                    () -> gatling.again(fixed.url, Calls.browse()));
            Pair pair = Pair.middle(rounds, 1);
            report.compare("order, 200 sessions", pair, "bare JDBC", 0.5);
            report.compareTail("order, 200 sessions, p95", pair, "bare JDBC", 4);
            return Pair.middle(rounds, 2);
        }
    }

    private Pair orderingMany(App app) throws IOException, SQLException {
        warmUp(app);
        try (App fixed = staticAnswer()) {
            return Pair.middle(
                    byTurns(() -> ordering(app, 1, Scale.SESSIONS), () -> gatling.again(fixed.url, Calls.browse())), 1);
        }
    }

    private Figures counted(Measuring ordering) throws IOException, SQLException {
        long before = database.statements();
        long orders = database.number("select count(*) from orders");
        Figures figures = ordering.once();
        report.note("order: about %.1f statements each",
                (double) (database.statements() - before) / (database.number("select count(*) from orders") - orders));
        return figures;
    }

    private void warmUp(App app) throws IOException {
        gatling.warmUp(app.url, Calls.orders(tokens, take(scale.warmCalls()), scale.warmCalls(), 1, Scale.SESSIONS));
    }

    private Figures ordering(App app, long session, int sessions) throws IOException, SQLException {
        empty();
        return gatling.once(app.url, Calls.orders(tokens, take(people()), people(), session, sessions));
    }

    private Figures ordering(long session, int sessions) throws SQLException {
        empty();
        return bare.loop(new Statements(take(people()), session, sessions, people())::order);
    }

    /** Who ordered in an earlier round may do so again; what was told of it, of the bare orders as well, is not sent any more. */
    private void empty() throws SQLException {
        database.run("update notification set delivery = 'INBOX_ONLY', send_at = null where send_at is not null");
        database.run("update orders set status = 'CANCELLED_BY_RESIDENT', sweep_at = null where status in ('CONFIRMED', 'IN_SERVICE')");
        database.run("delete from waiting where session_id <= " + (Scale.ALL_SESSIONS));
        database.run("delete from seat where session_id <= " + (Scale.ALL_SESSIONS));
        database.run("update session set taken = 0 where id <= " + (Scale.ALL_SESSIONS));
    }

    private void checkIn(App app) throws IOException, SQLException {
        gatling.warmUp(app.url, Calls.checkIns(tokens, waiting()));
        Pair pair = Pair.middle(
                byTurns(
                        () -> gatling.once(app.url, Calls.checkIns(tokens, waiting())),
                        () -> bare.loop(Statements.checkIn(
                                waiting().stream().map(o -> (String) o[0]).toList()))),
                1);
        report.compare("check in", pair, "bare JDBC", 0.5);
    }

    /** Number and station of people whose time has come, more than can be checked in. */
    private List<Object[]> waiting() throws SQLException {
        empty();
        return new Waiting(database).write(take(people()), people());
    }

    private void writeTheRest() throws SQLException {
        long start = System.nanoTime();
        new PastOrders(database, scale.residents()).write(scale.pastOrders() / 10, scale.pastOrders());
        report.note("%d past orders, the rest of them written in %d s", scale.pastOrders(), (System.nanoTime() - start) / 1_000_000_000);
        empty();
        database.rest();
    }

    private void tenfold(App app, Pair browseFew, Pair orderFew) throws IOException, SQLException {
        if (browseFew != null) times("browse, ten times the orders", browseFew, browsing(app));
        if (orderFew != null) times("order, ten times the orders", orderFew, orderingMany(app));
    }

    private void times(String what, Pair few, Pair many) {
        double pace = many.theirs().perSecond() / few.theirs().perSecond();
        report.note("%s: %.2f of the rate, with the machine itself at %.2f of its pace", what,
                many.ours().perSecond() / few.ours().perSecond(), pace);
        report.times(what, few.ours(), many.ours(), pace, 1.2);
    }

    private void rush(App app) throws IOException, SQLException {
        warmUp(app);
        long session = Scale.SESSIONS + 1;
        Pair pair = Pair.middle(byTurns(() -> ordering(app, session, 1), () -> ordering(session, 1)), 1);
        report.compare("the rush on one session", pair, "bare JDBC, that row", 0.8);
    }

    private void decide() throws IOException, SQLException {
        try (App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
            Deciding deciding = new Deciding(app.url, tokens);
            Figures found = deciding.decide(database);
            String figure = "p99 " + Report.fraction(found.p99());
            report.single("a decision among 400 stations", found, figure, "≤ 5 ms", found.p99() <= 5);
            Figures calls = deciding.calls();
            report.note("the calls around them: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms", calls.p50(), calls.p95(), calls.p99());
            report.note("a decision as it is kept: %d bytes",
                    database.number("select max(length(written)) from dispatch_decision"));
        }
    }

    private void arrivals(App app) throws IOException, SQLException {
        empty();
        new Arrivals(database, report, gatling, tokens).run(app.url, take(Arrivals.PEOPLE));
    }

    private void search() throws IOException, SQLException {
        try (App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
            Searching searching = new Searching();
            report.note("search in %d items", scale.searchedItems());
            for (String more : List.of("", "&list=SERVICE&openNow=true", "&category=%E5%81%A5%E5%BA%B7", "&station=S7"))
                search(searching, app, more, 0);
            search(searching, app, "", 4);
        }
    }

    private void needs() throws IOException, SQLException {
        try (App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
            Needing needing = new Needing();
            report.note("%d needs to be found", scale.searchedItems());
            within("needs by words", needing.find(app.url));
            within("alike, before posting", needing.similar(app.url));
            within("the board", needing.board(app.url, "", 0));
            within("its fifth page", needing.board(app.url, "", 4));
            within("of a category", needing.board(app.url, "&category=ELDERLY", 0));
            within("of an area", needing.board(app.url, "&area=" + Needing.CODE + 3, 0));
            within("nearby", needing.board(app.url, "&near=121.485,31.355", 0));
            within("where nobody asked", needing.board(app.url, "&near=121.60,31.355", 0));
            within("candidates", needing.board(app.url, "&status=CANDIDATE", 0));
        }
    }

    private void within(String what, Figures figures) {
        report.single(what, figures, "p95 " + Report.fraction(figures.p95()), "≤ 30 ms", figures.p95() <= 30);
    }

    private void graph() throws IOException, SQLException {
        try (App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
            Graphing graphing = new Graphing();
            Figures inside = graphing.ask(app.url, tokens.of(Town.FIRST_STAFF));
            report.single(
                    "a project's story, at a station", inside, "p95 " + Report.fraction(inside.p95()), "≤ 50 ms", inside.p95() <= 50);
            Figures outside = graphing.ask(app.url, null);
            report.single(
                    "the same, for everybody", outside, "p95 " + Report.fraction(outside.p95()), "≤ 50 ms", outside.p95() <= 50);
        }
    }

    /** Three of them one after the other: the first meets a JVM that was just started. */
    private void importing() throws IOException, SQLException {
        try (App app = App.production(work, PORT, database, key, "/api/lists?town=" + Town.CODE)) {
            Importing importing = new Importing(app.url, tokens.of(Town.ADMIN));
            long most = 0;
            for (String district : List.of("DA", "DB", "DC")) most = Math.max(most, importing.millis(district, report));
            report.single("import of a district", null, most + " ms", "< 10000", most < 10_000);
        }
    }

    private void search(Searching searching, App app, String more, int page) throws IOException {
        Figures found = searching.ask(app.url, more, page, report);
        String what = "search " + more + (page > 0 ? " page " + (page + 1) : "");
        report.single(what, found, "p95 " + Report.fraction(found.p95()), "≤ 30 ms", found.p95() <= 30);
    }
}
