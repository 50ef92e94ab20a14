#include "server/base/crypto.h"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <openssl/sha.h>
#include <stdexcept>

namespace vigie::crypto {

namespace {

constexpr std::size_t nonceBytes = 12;
constexpr std::size_t tagBytes = 16;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

unsigned char* bytesOf(std::string& text)
{
    return reinterpret_cast<unsigned char*>(text.data());
}

std::string_view viewOf(const Digest& digest)
{
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

CipherContext newCipherContext()
{
    return {EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free};
}

} // namespace

std::string randomBytes(std::size_t count)
{
    std::string out(count, '\0');
    if (RAND_bytes(bytesOf(out), static_cast<int>(count)) != 1)
        throw std::runtime_error("the system gave no random bytes");
    return out;
}

void leaveThread()
{
    OPENSSL_thread_stop();
}

std::string randomToken()
{
    return toBase64Url(randomBytes(32));
}

Digest sha256(std::string_view data)
{
    Digest out{};
    SHA256(bytesOf(data), data.size(), out.data());
    return out;
}

Digest hmacSha256(std::string_view key, std::string_view data)
{
    // HMAC by its definition (RFC 2104) over the plain SHA-256 calls: OpenSSL 3's HMAC() fetches its algorithm anew at
    // each call, which costs more than the hash of a token.
    std::array<unsigned char, 64> block{};
    if (key.size() > block.size()) {
        const auto hashed = sha256(key);
        std::copy(hashed.begin(), hashed.end(), block.begin());
    } else
        std::copy(key.begin(), key.end(), block.begin());
    std::string inner(64, '\0');
    std::string outer(64, '\0');
    for (std::size_t i = 0; i < block.size(); ++i) {
        inner[i] = static_cast<char>(block[i] ^ 0x36);
        outer[i] = static_cast<char>(block[i] ^ 0x5c);
    }
    inner += data;
    outer += viewOf(sha256(inner));
    return sha256(outer);
}

bool sameSecret(std::string_view a, std::string_view b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), a.size()) == 0;
}

std::string toHex(std::string_view bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        out += digits[static_cast<unsigned char>(c) >> 4];
        out += digits[static_cast<unsigned char>(c) & 15];
    }
    return out;
}

std::string toBase64Url(std::string_view bytes)
{
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    std::string out;
    out.reserve((bytes.size() * 4 + 2) / 3);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8 | static_cast<unsigned char>(c)) & 0xffffff;
        for (bits += 8; bits >= 6; bits -= 6)
            out += digits[buffer >> (bits - 6) & 63];
    }
    if (bits > 0)
        out += digits[buffer << (6 - bits) & 63];
    return out;
}

std::optional<std::string> fromBase64Url(std::string_view text)
{
    static constexpr auto values = [] {
        std::array<signed char, 256> table{};
        table.fill(-1);
        for (int i = 0; i < 26; ++i) {
            table[static_cast<std::size_t>('A' + i)] = static_cast<signed char>(i);
            table[static_cast<std::size_t>('a' + i)] = static_cast<signed char>(26 + i);
        }
        for (int i = 0; i < 10; ++i)
            table[static_cast<std::size_t>('0' + i)] = static_cast<signed char>(52 + i);
        table['-'] = 62;
        table['_'] = 63;
        return table;
    }();
    std::string out;
    out.reserve(text.size() * 3 / 4);
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        const int value = values[static_cast<unsigned char>(c)];
        if (value < 0)
            return std::nullopt;
        buffer = (buffer << 6 | static_cast<unsigned>(value)) & 0xffffff;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>(buffer >> bits & 0xff);
        }
    }
    // Left-over bits must be zero, or two texts would decode to the same bytes.
    const bool isCanonical = bits < 6 && (buffer & ((1u << bits) - 1)) == 0;
    return isCanonical ? std::optional(out) : std::nullopt;
}

std::string tokenHash(std::string_view token)
{
    return toHex(viewOf(sha256(token)));
}

std::string toBase32(std::string_view bytes)
{
    static constexpr char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string out;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : bytes) {
        buffer = (buffer << 8 | static_cast<unsigned char>(c)) & 0xffff;
        for (bits += 8; bits >= 5; bits -= 5)
            out += digits[buffer >> (bits - 5) & 31];
    }
    if (bits > 0)
        out += digits[buffer << (5 - bits) & 31];
    return out;
}

std::optional<std::string> fromBase32(std::string_view text)
{
    std::string out;
    unsigned buffer = 0;
    int bits = 0;
    for (const char c : text) {
        int value = -1;
        if (c >= 'A' && c <= 'Z')
            value = c - 'A';
        else if (c >= '2' && c <= '7')
            value = c - '2' + 26;
        if (value < 0)
            return std::nullopt;
        buffer = (buffer << 5 | static_cast<unsigned>(value)) & 0xffff;
        bits += 5;
        if (bits >= 8) {
            bits -= 8;
            out += static_cast<char>(buffer >> bits & 0xff);
        }
    }
    return out;
}

std::string totpCode(std::string_view secretBytes, std::int64_t step)
{
    std::array<unsigned char, 8> counter{};
    for (std::size_t i = 0; i < 8; ++i)
        counter[7 - i] = static_cast<unsigned char>(step >> (8 * i) & 0xff);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned length = 0;
    HMAC(EVP_sha1(), secretBytes.data(), static_cast<int>(secretBytes.size()), counter.data(), counter.size(),
        mac.data(), &length);
    const std::size_t at = mac[length - 1] & 15;
    const unsigned number = (static_cast<unsigned>(mac[at]) & 0x7f) << 24 | static_cast<unsigned>(mac[at + 1]) << 16
        | static_cast<unsigned>(mac[at + 2]) << 8 | static_cast<unsigned>(mac[at + 3]);
    std::string code = std::to_string(number % 1'000'000);
    return std::string(6 - code.size(), '0') + code;
}

std::string seal(std::string_view key, std::string_view plaintext)
{
    const auto cipherKey = sha256(key);
    const std::string nonce = randomBytes(nonceBytes);
    std::string cipher(plaintext.size() + tagBytes, '\0');
    const auto context = newCipherContext();
    int length = 0;
    int final = 0;
    EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, cipherKey.data(), bytesOf(std::string_view(nonce)));
    EVP_EncryptUpdate(context.get(), bytesOf(cipher), &length, bytesOf(plaintext), static_cast<int>(plaintext.size()));
    EVP_EncryptFinal_ex(context.get(), bytesOf(cipher) + length, &final);
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, cipher.data() + plaintext.size());
    return toBase64Url(nonce + cipher);
}

std::optional<std::string> unseal(std::string_view key, std::string_view sealed)
{
    const auto bytes = fromBase64Url(sealed);
    if (!bytes || bytes->size() < nonceBytes + tagBytes)
        return std::nullopt;
    const auto cipherKey = sha256(key);
    const std::size_t size = bytes->size() - nonceBytes - tagBytes;
    std::string plaintext(size, '\0');
    std::string tag = bytes->substr(nonceBytes + size);
    const auto context = newCipherContext();
    int length = 0;
    EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, cipherKey.data(), bytesOf(std::string_view(*bytes)));
    EVP_DecryptUpdate(context.get(), bytesOf(plaintext), &length, bytesOf(std::string_view(*bytes).substr(nonceBytes)),
        static_cast<int>(size));
    EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data());
    int final = 0;
    const bool isGenuine = EVP_DecryptFinal_ex(context.get(), bytesOf(plaintext) + length, &final) == 1;
    return isGenuine ? std::optional(plaintext) : std::nullopt;
}

} // namespace vigie::crypto
