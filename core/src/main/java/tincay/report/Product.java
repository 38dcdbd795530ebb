package tincay.report;

/// The name and version that every report carries.
public final class Product {
    public static final String NAME = "Tin Cậy";
    /// The same as the version in the pom.
    public static final String VERSION = "0.1.0";

    private Product() {}
}
