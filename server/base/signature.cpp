#include "server/base/signature.h"

#include "server/base/crypto.h"

#include <memory>
#include <openssl/evp.h>

namespace vigie::signature {

namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using Digest = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;

const unsigned char* bytesOf(std::string_view text)
{
    return reinterpret_cast<const unsigned char*>(text.data());
}

Key secretKey(std::string_view secret)
{
    return {EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytesOf(secret), secret.size()), &EVP_PKEY_free};
}

} // namespace

KeyPair newKeyPair()
{
    KeyPair out{crypto::randomBytes(keyBytes), std::string(keyBytes, '\0')};
    const Key key = secretKey(out.secret);
    std::size_t size = keyBytes;
    EVP_PKEY_get_raw_public_key(key.get(), reinterpret_cast<unsigned char*>(out.publicKey.data()), &size);
    return out;
}

std::string sign(std::string_view secret, std::string_view data)
{
    const Key key = secretKey(secret);
    const Digest digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    std::string out(signatureBytes, '\0');
    std::size_t size = out.size();
    const bool isSigned = key && EVP_DigestSignInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestSign(digest.get(), reinterpret_cast<unsigned char*>(out.data()), &size, bytesOf(data), data.size())
            == 1;
    return isSigned ? out : std::string();
}

bool verify(std::string_view publicKey, std::string_view data, std::string_view signature)
{
    if (publicKey.size() != keyBytes || signature.size() != signatureBytes)
        return false;
    const Key key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(publicKey), publicKey.size()), &EVP_PKEY_free);
    const Digest digest(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && EVP_DigestVerifyInit(digest.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(digest.get(), bytesOf(signature), signature.size(), bytesOf(data), data.size()) == 1;
}

} // namespace vigie::signature
