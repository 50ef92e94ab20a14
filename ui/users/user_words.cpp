#include "ui/users/user_words.h"

#include "ui/widgets/time_text.h"
#include "ui/widgets/words.h"

namespace vigie::ui {

QString UserWords::name(const User& user)
{
    return QString::fromStdString(user.name.empty() ? user.email : user.name);
}

QString UserWords::field(std::string_view name)
{
    return wordFor(name,
        {
            {"name", tr("Name")},
            {"firstName", tr("First name")},
            {"lastName", tr("Last name")},
            {"email", tr("E-mail")},
            {"role", tr("Role")},
            {"language", tr("Language")},
            {"password", tr("Password")},
            {"disabled", tr("Disabled")},
        });
}

QString UserWords::state(const User& user)
{
    //: of a user's account
    return user.disabled ? tr("Disabled") : tr("Active");
}

Tone UserWords::tone(const User& user)
{
    return user.disabled ? Tone::Neutral : Tone::Good;
}

QString UserWords::secondFactor(const User& user)
{
    //: of the second factor
    return user.totpEnabled ? tr("On") : tr("Off");
}

QString UserWords::lastSignIn(const User& user)
{
    return user.lastLoginAt ? TimeText::brief(TimeText::localTime(*user.lastLoginAt)) : tr("never");
}

} // namespace vigie::ui
