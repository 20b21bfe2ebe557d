package songe.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The table and the page: what was measured, against what, and what it should be. */
final class Report {
    /** @param yardstick null where a figure stands for itself */
    private record Line(String what, Figures ours, String against, Figures yardstick, String ratio, String wanted, boolean met) {}

    private final List<Line> lines = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    void note(String words, Object... values) {
        String note = String.format(Locale.ROOT, words, values);
        notes.add(note);
        System.out.println("  " + note);
    }

    /** @param atLeast the ratio of calls a second that is wanted */
    void compare(String what, Pair pair, String against, double atLeast) {
        boolean met = pair.ratio() >= atLeast && pair.ours().failed() == 0;
        add(new Line(what, pair.ours(), against, pair.theirs(), fraction(pair.ratio()), "≥ " + atLeast, met));
    }

    void compareTail(String what, Pair pair, String against, double atMost) {
        double ratio = pair.ours().p95() / pair.theirs().p95();
        add(new Line(what, pair.ours(), against, pair.theirs(), fraction(ratio), "≤ " + atMost, ratio <= atMost));
    }

    /** @param pace of the machine at the second, as a part of that at the first */
    void times(String what, Figures few, Figures many, double pace, double atMost) {
        double ratio = few.perSecond() * pace / many.perSecond();
        add(new Line(what, many, "a tenth of the orders", few, fraction(ratio), "≤ " + atMost, ratio <= atMost));
    }

    void single(String what, Figures ours, String figure, String wanted, boolean met) {
        add(new Line(what, ours, "", null, figure, wanted, met));
    }

    private void add(Line line) {
        lines.add(line);
        System.out.println(row(line));
    }

    static String fraction(double ratio) {
        return String.format(Locale.ROOT, "%.2f", ratio);
    }

    private static String row(Line l) {
        return String.format(
                Locale.ROOT,
                "%-34s %s | %-22s %s | %8s %-8s %s",
                l.what,
                figures(l.ours),
                l.against,
                figures(l.yardstick),
                l.ratio,
                l.wanted,
                l.met ? "met" : "NOT MET");
    }

    private static String figures(Figures f) {
        if (f == null) return " ".repeat(44);
        return String.format(
                Locale.ROOT, "%7.0f/s %7.1f %7.1f %7.1f ms%s", f.perSecond(), f.p50(), f.p95(), f.p99(),
                f.failed() == 0 ? "    " : " (" + f.failed() + " failed)");
    }

    void print() {
        System.out.println();
        System.out.println("what, per second, p50, p95, p99 | against, the same | ratio or figure, wanted");
        lines.forEach(l -> System.out.println(row(l)));
    }

    void write(Path file) throws IOException {
        StringBuilder page = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8><title>Bench</title>"
                + "<style>body{font:16px/1.5 sans-serif;margin:2rem auto;max-width:60rem}td,th{padding:.2rem .6rem;text-align:left}"
                + "tr.no{background:#fbe3e0}svg{display:block;margin:1rem 0}</style><h1>Bench</h1><ul>");
        notes.forEach(n -> page.append("<li>").append(escape(n)));
        page.append("</ul><table><tr><th>what<th>a second<th>p95 ms<th>against<th>a second<th>p95 ms<th>ratio<th>wanted");
        for (Line l : lines)
            page.append("<tr class=").append(l.met ? "yes" : "no").append("><td>").append(escape(l.what))
                    .append(cells(l.ours)).append("<td>").append(escape(l.against)).append(cells(l.yardstick))
                    .append("<td>").append(escape(l.ratio)).append("<td>").append(escape(l.wanted));
        page.append("</table>");
        lines.stream().filter(l -> l.yardstick != null).forEach(l -> page.append(plot(l)));
        Files.writeString(file, page.append("</html>"));
    }

    private static String cells(Figures f) {
        return f == null ? "<td><td>" : String.format(Locale.ROOT, "<td>%.0f<td>%.1f", f.perSecond(), f.p95());
    }

    private static String plot(Line l) {
        return "<h2>" + escape(l.what) + "</h2><svg width=760 height=190 role=img>"
                + bars(0, "calls a second", l.ours.perSecond(), l.yardstick.perSecond(), l.against)
                + bars(60, "p50, ms", l.ours.p50(), l.yardstick.p50(), l.against)
                + bars(120, "p95, ms", l.ours.p95(), l.yardstick.p95(), l.against) + "</svg>";
    }

    private static String bars(int y, String title, double ours, double theirs, String against) {
        double most = Math.max(ours, Math.max(theirs, 0.001));
        return "<text x=0 y=" + (y + 25) + ">" + title + "</text>" + bar(y, ours / most, ours, "#b3261e", "ours")
                + bar(y + 24, theirs / most, theirs, "#5f6368", escape(against));
    }

    private static String bar(int y, double part, double value, String colour, String name) {
        return String.format(
                Locale.ROOT,
                "<rect x=120 y=%d width=%.0f height=20 fill=\"%s\"/><text x=%.0f y=%d>%.1f %s</text>",
                y + 4, 400 * part + 1, colour, 400 * part + 128, y + 20, value, name);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
