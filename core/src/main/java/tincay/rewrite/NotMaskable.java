package tincay.rewrite;

/// A copy was not written, because words that had to be masked would have stayed in it.
public final class NotMaskable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotMaskable(String why) {
        super(why);
    }
}
