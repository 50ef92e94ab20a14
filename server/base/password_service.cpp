#include "server/base/password_service.h"

namespace vigie {

Result<std::string> PasswordService::hash(const std::string& password)
{
    std::string out;
    if (auto done = m_workshop.run([&] { out = password::hash(password); }); !done)
        return done.error();
    return out;
}

Result<password::Check> PasswordService::check(const std::string& password, const std::string& hash)
{
    password::Check out;
    if (auto done = m_workshop.run([&] { out = password::check(password, hash); }); !done)
        return done.error();
    return out;
}

} // namespace vigie
