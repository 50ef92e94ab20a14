#pragma once

#include "server/users/user_api.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>

namespace vigie::ui {

/// What users and their states are called.
class UserWords {
    Q_DECLARE_TR_FUNCTIONS(UserWords)

public:
    static QString name(const User& user);
    static QString field(std::string_view name);
    static QString state(const User& user);
    static Tone tone(const User& user);
    static QString secondFactor(const User& user);
    static QString lastSignIn(const User& user);
};

} // namespace vigie::ui
