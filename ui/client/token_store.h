#pragma once

#include "ui/client/reply.h"

#include <QString>

#include <string>

namespace vigie::ui {

/// Where refresh tokens are kept between two runs, each under the name of its account. Never a plain file.
class TokenStore {
public:
    virtual ~TokenStore() = default;

    /// Empty where none is kept; an error where nothing can be.
    virtual Reply<std::string> read(const QString& account) = 0;
    virtual Reply<void> write(const QString& account, const std::string& token) = 0;
    virtual Reply<void> remove(const QString& account) = 0;
};

} // namespace vigie::ui
