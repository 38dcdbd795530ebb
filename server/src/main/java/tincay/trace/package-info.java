/// What the platform says of its work: one line for each request and each step, without a word that a person entered.
@NullMarked
package tincay.trace;

import org.jspecify.annotations.NullMarked;
