#include "server/base/password.h"

#include "server/base/crypto.h"

#include <array>
#include <sodium.h>
#include <stdexcept>

#if __has_include(<crypt.h>)
#include <crypt.h>
#define VIGIE_HAS_CRYPT 1
#endif

namespace vigie::password {

namespace {

// OWASP's minimum for Argon2id: 19 MiB, two passes, one lane.
constexpr unsigned long long passes = 2;
constexpr std::size_t memoryBytes = 19 * 1024 * 1024;

void ready()
{
    static const int status = sodium_init();
    if (status < 0)
        throw std::runtime_error("libsodium cannot be initialised");
}

bool checkBcrypt([[maybe_unused]] std::string_view password, [[maybe_unused]] const std::string& hash)
{
#if VIGIE_HAS_CRYPT
    // crypt(3) reads up to a NUL: what follows one would not count.
    if (password.find('\0') != std::string_view::npos)
        return false;
    crypt_data data{};
    const std::string plain(password);
    const char* const result = crypt_r(plain.c_str(), hash.c_str(), &data);
    return result && crypto::sameSecret(result, hash);
#else
    return false;
#endif
}

} // namespace

std::string hash(std::string_view password)
{
    ready();
    std::array<char, crypto_pwhash_STRBYTES> out{};
    const int failed = crypto_pwhash_str_alg(
        out.data(), password.data(), password.size(), passes, memoryBytes, crypto_pwhash_ALG_ARGON2ID13);
    if (failed)
        throw std::runtime_error("no memory to hash a password");
    return out.data();
}

Check check(std::string_view password, const std::string& hash)
{
    ready();
    if (hash.starts_with("$2"))
        return {checkBcrypt(password, hash), true};
    const bool matches = crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
    const bool isOld = matches && crypto_pwhash_str_needs_rehash(hash.c_str(), passes, memoryBytes) != 0;
    return {matches, isOld};
}

} // namespace vigie::password
