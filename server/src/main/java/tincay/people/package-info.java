@NullMarked
package tincay.people;

import org.jspecify.annotations.NullMarked;
