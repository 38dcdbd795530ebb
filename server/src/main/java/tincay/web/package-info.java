@NullMarked
package tincay.web;

import org.jspecify.annotations.NullMarked;
