#pragma once

#include <string>
#include <string_view>

/// Signatures that whoever knows the public key can check, and nobody else can make (Ed25519, RFC 8032).
namespace vigie::signature {

inline constexpr std::size_t keyBytes = 32;
inline constexpr std::size_t signatureBytes = 64;

struct KeyPair {
    std::string secret; ///< 32 bytes
    std::string publicKey; ///< 32 bytes
};

KeyPair newKeyPair();
/// 64 bytes; empty when `secret` is no key.
std::string sign(std::string_view secret, std::string_view data);
bool verify(std::string_view publicKey, std::string_view data, std::string_view signature);

} // namespace vigie::signature
