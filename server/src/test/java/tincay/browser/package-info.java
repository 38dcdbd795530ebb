/// The pages as people meet them, in a real Chromium.
@NullMarked
package tincay.browser;

import org.jspecify.annotations.NullMarked;
