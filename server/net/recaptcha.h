#pragma once

#include "server/net/http_client.h"

namespace vigie::net {

/// RECAPTCHA_*; without a secret nobody has to prove anything.
struct RecaptchaSettings {
    std::string secret;
    std::string siteKey; ///< what the widget shows the riddle with
    std::string verifyUrl = "https://www.google.com/recaptcha/api/siteverify";
    double leastScore = 0.5; ///< of version 3; version 2 gives none
};

/// Tells people from programs (Google's reCAPTCHA, versions 2 and 3).
class Recaptcha {
public:
    Recaptcha(HttpClient& http, RecaptchaSettings settings)
        : m_http(http)
        , m_settings(std::move(settings))
    {
    }

    const std::string& siteKey() const { return m_settings.siteKey; }
    /// Suspends the fiber. Refused: not a person, or no proof of it; Unavailable: nobody could tell.
    Result<void> verify(const std::string& token, const std::string& address);

private:
    HttpClient& m_http;
    RecaptchaSettings m_settings;
};

} // namespace vigie::net
