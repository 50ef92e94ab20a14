#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace vigie::crypto {

using Digest = std::array<unsigned char, 32>;

std::string randomBytes(std::size_t count);
/// A secret for links and tokens: 32 random bytes, base64url (43 characters).
std::string randomToken();
Digest sha256(std::string_view data);
Digest hmacSha256(std::string_view key, std::string_view data);
/// Equality in a time that does not depend on where two texts differ.
bool sameSecret(std::string_view a, std::string_view b);

std::string toHex(std::string_view bytes);
std::string toBase64Url(std::string_view bytes);
std::optional<std::string> fromBase64Url(std::string_view text);
/// What is stored of a token: its SHA-256 in hex. A stolen database holds no usable token.
std::string tokenHash(std::string_view token);

/// RFC 4648 base32 without padding: the form authenticator apps take a TOTP secret in.
std::string toBase32(std::string_view bytes);
std::optional<std::string> fromBase32(std::string_view text);
/// RFC 6238, SHA-1, 6 digits, 30 s: the code of one time step (unix seconds / 30).
std::string totpCode(std::string_view secretBytes, std::int64_t step);

/// AES-256-GCM for secrets at rest: nonce + ciphertext + tag, base64url. `key` is any text; it is hashed to a key.
std::string seal(std::string_view key, std::string_view plaintext);
std::optional<std::string> unseal(std::string_view key, std::string_view sealed);

/// Frees what OpenSSL keeps for this thread. It does so by itself when a thread is gone, but QThread::wait() returns a
/// moment before that: the process may be ending by then, and OpenSSL with it.
void leaveThread();

} // namespace vigie::crypto
