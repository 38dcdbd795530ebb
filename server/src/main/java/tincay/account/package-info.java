/// What proves that a person is who they say: password, one-time codes, passkeys,
/// accounts at an OpenID provider.
@NullMarked
package tincay.account;

import org.jspecify.annotations.NullMarked;
