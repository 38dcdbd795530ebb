/// Sign-in by OpenID Connect: whom another server says that somebody is, and whether that can be believed.
@NullMarked
package tincay.oidc;

import org.jspecify.annotations.NullMarked;
