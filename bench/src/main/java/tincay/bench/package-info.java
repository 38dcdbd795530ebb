/// Measures the engine on real data: quality with counts and intervals, speed beside a plain regular expression.
@org.jspecify.annotations.NullMarked
package tincay.bench;
