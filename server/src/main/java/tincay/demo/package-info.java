@NullMarked
package tincay.demo;

import org.jspecify.annotations.NullMarked;
