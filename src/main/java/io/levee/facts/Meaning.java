package io.levee.facts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of the facts as a word of the flag language and says what it means. The rulebook's checker and the
 * printed vocabulary are made from it: a method without it cannot be named by a flag.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Meaning {

    /** The meaning in simplified Chinese, without a full stop. */
    String zh();

    /** The meaning in English, without a full stop. */
    String en();

    /** The unit of the value; {@link Unit#NONE} for what is not a quantity. */
    Unit unit() default Unit.NONE;

    /** Whether the value is a lower bound, to be compared with {@code >} and {@code >=} only. */
    boolean atLeast() default false;

    /** Whether the value is for a reason's text only and takes part in no comparison. */
    boolean shownOnly() default false;

    /** The least value that the quantity can take. */
    double min() default 0;

    /** The greatest value that the quantity can take. */
    double max() default Double.POSITIVE_INFINITY;

    /** Whether the answer means going through an account's movements: an engine asks for it last. */
    boolean walks() default false;

    /**
     * A method of the same part, and no word itself, that says whether there is anything to find at all: while it is
     * false, the value is false or not known. An engine asks it once for all such words. Empty for none.
     */
    String onlyIf() default "";

    /** A method of the same part that is false for the same arguments while this one is true. Empty for none. */
    String opposite() default "";
}
