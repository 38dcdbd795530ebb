@NullMarked
package tincay.database;

import org.jspecify.annotations.NullMarked;
