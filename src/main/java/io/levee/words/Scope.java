package io.levee.words;

/** Over how much of what was said the concepts of a tell may be spread. */
public sealed interface Scope {

    /** Within the purpose or one answer. */
    record Answer() implements Scope {}

    /** Within that many characters of the purpose or one answer, spaces not counted beside Chinese characters. */
    record Characters(int most) implements Scope {}

    /** Over the purpose and all answers. */
    record Everything() implements Scope {}

    /** Within the payee's name. */
    record PayeeName() implements Scope {}
}
