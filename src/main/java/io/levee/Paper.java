package io.levee;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paper to print or to send: the customer's notice, the referral to the police, a card for training.
 *
 * @param title its title
 * @param language of its texts, {@code zh} or {@code en}
 * @param sections what it says, in order
 */
public record Paper(String title, String language, List<Section> sections) {

    private static final String STYLE = "@page{size:A4;margin:20mm}"
            + "body{font:11pt/1.6 \"Noto Sans CJK SC\",\"PingFang SC\",\"Microsoft YaHei\",sans-serif;"
            + "max-width:170mm;margin:0 auto;padding:8mm;color:#111}"
            + "h1{font-size:17pt;margin:0 0 6mm}h2{font-size:12pt;margin:6mm 0 1mm;border-bottom:1px solid #999}"
            + "dl{margin:0}div{display:flex;gap:4mm;break-inside:avoid}dt{flex:0 0 38mm;color:#555}dd{margin:0;flex:1}"
            + "p{margin:1mm 0;white-space:pre-wrap}@media print{body{padding:0}}";

    /** Copies the list. */
    public Paper {
        sections = List.copyOf(sections);
    }

    /**
     * A part of a paper.
     *
     * @param heading its heading
     * @param lines its lines, in order
     */
    public record Section(String heading, List<Line> lines) {

        /** Copies the list. */
        public Section {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A line.
     *
     * @param label what it is about; empty for a plain line
     * @param text what it says
     */
    public record Line(String label, String text) {

        /** A plain line. */
        static Line of(String text) {
            return new Line("", text);
        }
    }

    /** The paper as plain text, with a blank line between its sections. */
    public String text() {
        String separator = language.equals("zh") ? "：" : ": ";
        StringBuilder text = new StringBuilder(title).append('\n');
        for (Section section : sections) {
            text.append('\n').append(section.heading).append('\n');
            for (Line line : section.lines) {
                text.append("  ")
                        .append(line.label.isEmpty() ? "" : line.label + separator)
                        .append(line.text.replace("\n", "\n  "))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** The paper as a page of its own, to be printed on A4: one file, nothing loaded from elsewhere. */
    public String html() {
        StringBuilder html = new StringBuilder("<!DOCTYPE html>\n<html lang=\"");
        html.append(escaped(language)).append("\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>");
        html.append(escaped(title)).append("</title>\n<style>").append(STYLE).append("</style>\n</head>\n<body>\n<h1>");
        html.append(escaped(title)).append("</h1>\n");
        for (Section section : sections) {
            html.append("<h2>").append(escaped(section.heading)).append("</h2>\n");
            html.append(section.lines.stream().map(Paper::html).collect(Collectors.joining()));
        }
        return html.append("</body>\n</html>\n").toString();
    }

    private static String html(Line line) {
        return line.label.isEmpty()
                ? "<p>" + escaped(line.text) + "</p>\n"
                : "<dl><div><dt>" + escaped(line.label) + "</dt><dd>" + escaped(line.text) + "</dd></div></dl>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Its title, and nothing that it says. */
    @Override
    public String toString() {
        return "Paper[" + title + "]";
    }
}
