package tincay.rewrite;

/// No copy was made, because the words cannot be changed where they stand.
public final class NotMendable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMendable(String why) {
        super(why);
    }
}
