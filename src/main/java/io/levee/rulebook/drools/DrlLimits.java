package io.levee.rulebook.drools;

import io.levee.rulebook.Problems;

/**
 * Looks at the text of a DRL file before any parser does: what would keep a parser busy for ever, overflow its stack or
 * hide something from a reader's eyes is refused at once.
 */
final class DrlLimits {

    private static final int MOST_DEPTH = 12;
    private static final int MOST_LINE = 1_000;
    private static final int MOST_RULE = 10_000;
    private static final int MOST_RULES = 1_000;
    private static final int MOST_LINES = 20_000;

    private final String file;
    private final String text;
    private final Problems problems;
    private int line = 1;
    private int column;
    private int depth;
    private int rule;
    private int rules;

    DrlLimits(String file, String text, Problems problems) {
        this.file = file;
        this.text = text;
        this.problems = problems;
    }

    /** Whether a parser may read the text; else the first thing that forbids it is noted. */
    boolean allow() {
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            column++;
            if (i >= plainFrom) {
                plainFrom = DrlText.afterQuoteOrComment(text, i);
                depth += i < plainFrom ? 0 : isOpen(c) ? 1 : isClosed(c) ? -1 : 0;
                depth = Math.max(0, depth);
            }
            if (!allow(i, c)) {
                return false;
            }
            if (c == '\n') {
                line++;
                column = 0;
                if (text.startsWith("rule", i + 1)) {
                    rule = i;
                    rules++;
                }
            }
        }
        return true;
    }

    private boolean allow(int at, char c) {
        if (c == '\\' && text.startsWith("u", at + 1)) {
            return refuse("不允许 `\\u` 转义，请直接写字符", "`\\u` escapes are not allowed: write the character itself");
        }
        if (column > MOST_LINE) {
            return refuse("一行超过 " + MOST_LINE + " 个字符", "a line is longer than " + MOST_LINE + " characters");
        }
        if (line > MOST_LINES) {
            return refuse("文件超过 " + MOST_LINES + " 行", "the file has more than " + MOST_LINES + " lines");
        }
        if (rules > MOST_RULES) {
            return refuse("文件里的规则超过 " + MOST_RULES + " 条", "the file has more than " + MOST_RULES + " rules");
        }
        if (depth > MOST_DEPTH) {
            return refuse("括号嵌套过深", "brackets are nested too deeply");
        }
        if (at - rule > MOST_RULE) {
            return refuse("一条规则超过 " + MOST_RULE + " 个字符", "a rule is longer than " + MOST_RULE + " characters");
        }
        return true;
    }

    private static boolean isOpen(char c) {
        return c == '(' || c == '[' || c == '{';
    }

    private static boolean isClosed(char c) {
        return c == ')' || c == ']' || c == '}';
    }

    private boolean refuse(String zh, String en) {
        problems.add(file, line, Math.max(1, column), zh, en);
        return false;
    }
}
