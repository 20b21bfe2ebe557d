package songe.simulation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings on a page, with plots drawn by hand. */
final class Plot {
    private static final int BAR = 14;
    private static final int LABEL = 90;
    private static final int WIDTH = 320;
    private static final int HOURS = 72;

    private final StringBuilder page = new StringBuilder(
            "<!doctype html><meta charset=\"utf-8\"><title>A month of the demo town</title><style>body{font:15px sans-serif;"
                    + "margin:24px;max-width:1150px}table{border-collapse:collapse}td,th{padding:4px 12px;text-align:right;"
                    + "border-bottom:1px solid #ddd}td:first-child,th:first-child{text-align:left}.side{display:flex;gap:24px;"
                    + "flex-wrap:wrap}</style><h1>A month of the demo town</h1>");

    void table(List<List<String>> rows) {
        page.append("<table>");
        for (List<String> row : rows) {
            page.append("<tr>");
            row.forEach(cell -> page.append("<td>").append(cell).append("</td>"));
            page.append("</tr>");
        }
        page.append("</table>");
    }

    /** Side by side, by station; the line is the mean. */
    void loads(Map<String, Spread> ways) {
        page.append("<h2>Requests by station</h2><div class=\"side\">");
        int most = ways.values().stream()
                .flatMap(s -> s.load().values().stream())
                .max(Integer::compare)
                .orElse(1);
        ways.forEach((name, spread) -> bars(name, spread.load(), most));
        page.append("</div>");
    }

    void hours(List<Duration> toAccept) {
        Map<String, Integer> byHours = new LinkedHashMap<>();
        for (int from = 0; from < HOURS; from += 4) byHours.put(from + "–" + (from + 4) + " h", 0);
        byHours.put("more", 0);
        for (Duration each : toAccept) {
            long from = each.toHours() / 4 * 4;
            byHours.merge(from < HOURS ? from + "–" + (from + 4) + " h" : "more", 1, Integer::sum);
        }
        page.append("<h2>From asking to an appointment, nights and all</h2>");
        bars(
                "requests",
                byHours,
                byHours.values().stream().max(Integer::compare).orElse(1));
    }

    private void bars(String name, Map<String, Integer> values, int most) {
        double mean =
                values.values().stream().mapToInt(Integer::intValue).average().orElse(0);
        page.append("<figure style=\"margin:0\"><figcaption>")
                .append(name)
                .append("</figcaption>")
                .append(format(
                        "<svg width=\"%d\" height=\"%d\" role=\"img\">",
                        LABEL + WIDTH + 40, values.size() * (BAR + 4)));
        int y = 0;
        for (Map.Entry<String, Integer> each : values.entrySet()) {
            int width = WIDTH * each.getValue() / Math.max(1, most);
            page.append(format(
                    "<text x=\"0\" y=\"%d\" font-size=\"12\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\""
                            + " fill=\"#b81c22\"/><text x=\"%d\" y=\"%d\" font-size=\"12\">%d</text>",
                    y + BAR - 2, each.getKey(), LABEL, y, width, BAR, LABEL + width + 4, y + BAR - 2, each.getValue()));
            y += BAR + 4;
        }
        double x = LABEL + WIDTH * mean / Math.max(1, most);
        page.append(format(
                "<line x1=\"%.0f\" x2=\"%.0f\" y1=\"0\" y2=\"%d\" stroke=\"#1d5fa6\" stroke-dasharray=\"4\"/></svg></figure>",
                x, x, y));
    }

    private static String format(String words, Object... values) {
        return String.format(Locale.ROOT, words, values);
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, page);
    }
}
