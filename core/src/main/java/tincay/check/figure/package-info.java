/// Faults of figures: dates that do not exist, words that disagree with digits, sums that do not add.
@org.jspecify.annotations.NullMarked
package tincay.check.figure;
