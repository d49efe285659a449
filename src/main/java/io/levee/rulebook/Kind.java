package io.levee.rulebook;

/** What kind of value a word of the flag language has. */
enum Kind {
    /** A part of the fact: more words follow after a dot. */
    PART("部分", "a part"),
    /** A number. */
    NUMBER("数字", "a number"),
    /** Yes or no. */
    TRUTH("是否", "yes or no"),
    /** One of a list of constants. */
    CONSTANT("常量", "a constant"),
    /** A text, only as an argument. */
    TEXT("文字", "a text"),
    /** A value for the reason's text only. */
    SHOWN("仅供理由文字使用", "a value for the reason's text only");

    private final String zh;
    private final String en;

    Kind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }
}
