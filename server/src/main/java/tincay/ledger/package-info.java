@NullMarked
package tincay.ledger;

import org.jspecify.annotations.NullMarked;
