@NullMarked
package tincay.verification;

import org.jspecify.annotations.NullMarked;
