package io.levee.transfer;

/**
 * Something that came in was refused. The message is one line, {@code field: what came, expected …}; it never repeats
 * account numbers, names, answers or other free text, only how long they are.
 */
public final class InvalidInputException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String problem;

    InvalidInputException(String field, String problem) {
        super(field + ": " + problem);
        this.field = field;
        this.problem = problem;
    }

    /**
     * A refusal in the words of the others.
     *
     * @param field which field is refused
     * @param came what came; never a name, an account number or what somebody said
     * @param expected what would have been right
     */
    public static InvalidInputException of(String field, String came, String expected) {
        return Check.refusal(field, came, expected);
    }

    /**
     * Which field was refused: the type's name and the field's, as in {@code payer.age}; where {@link CaseReader}
     * refuses, the path from the top of the document, as in {@code transfer.payer.age}.
     */
    public String field() {
        return field;
    }

    /** The same refusal seen from further up: {@code payer.age} moved to {@code transfer.payer}. */
    InvalidInputException movedTo(String path) {
        int dot = field.indexOf('.');
        return new InvalidInputException(dot < 0 ? path : path + field.substring(dot), problem);
    }
}
