package tincay;

import java.util.Arrays;

/// Fuzz target with a fault no chance finds: the control that shows the fuzzer is guided by the code it runs.
public final class FuzzControl {
    private static final byte[] FAULT = {'N', 'Q', '-', 'T', 'W'};

    private FuzzControl() {}

    public static void fuzzerTestOneInput(byte[] input) {
        if (Arrays.equals(input, FAULT)) {
            throw new IllegalStateException("the planted fault");
        }
    }
}
