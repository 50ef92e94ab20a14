#include "server/users/totp.h"

#include "server/base/crypto.h"
#include "server/base/text.h"

#include <QUrl>

#include <algorithm>

namespace vigie::totp {

namespace {

constexpr int stepSeconds = 30;
constexpr int recoveryCodeCount = 10;
constexpr std::size_t recoveryCodeLength = 12;

} // namespace

std::optional<std::int64_t> matchingStep(std::string_view secret, std::string_view code, Instant at)
{
    std::string digits;
    std::copy_if(code.begin(), code.end(), std::back_inserter(digits), [](char c) { return c != ' '; });
    const std::int64_t current = at.ms / 1000 / stepSeconds;
    for (const std::int64_t step : {current, current - 1, current + 1}) {
        if (crypto::sameSecret(crypto::totpCode(secret, step), digits))
            return step;
    }
    return std::nullopt;
}

std::string url(std::string_view email, std::string_view base32Secret)
{
    const auto address = QUrl::toPercentEncoding(QString::fromUtf8(email.data(), static_cast<qsizetype>(email.size())));
    return "otpauth://totp/Vigie:" + address.toStdString() + "?secret=" + std::string(base32Secret) + "&issuer=Vigie";
}

std::vector<std::string> newRecoveryCodes()
{
    // No letters or digits that are mistaken for each other.
    static constexpr std::string_view alphabet = "abcdefghjkmnpqrstuvwxyz23456789x";
    std::vector<std::string> codes;
    for (int i = 0; i < recoveryCodeCount; ++i) {
        std::string code;
        const auto bytes = crypto::randomBytes(recoveryCodeLength);
        for (std::size_t c = 0; c < recoveryCodeLength; ++c) {
            if (c > 0 && c % 4 == 0)
                code += '-';
            code += alphabet[static_cast<unsigned char>(bytes[c]) % alphabet.size()];
        }
        codes.push_back(std::move(code));
    }
    return codes;
}

std::string recoveryCodeHash(std::string_view code)
{
    std::string plain;
    for (const char c : text::lowered(code)) {
        if (c != '-' && c != ' ')
            plain += c;
    }
    return crypto::tokenHash(plain);
}

} // namespace vigie::totp
