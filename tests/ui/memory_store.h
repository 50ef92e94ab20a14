#pragma once

#include "server/base/error.h"
#include "ui/client/token_store.h"

#include <QMap>

namespace vigie::ui::test {

/// A keychain that outlives the window and that a test can look into and break.
class MemoryStore : public TokenStore {
public:
    Reply<std::string> read(const QString& account) override
    {
        return answered<std::string>(
            isBroken ? Result<std::string>(errors::unavailable()) : Result<std::string>(tokens.value(account)));
    }
    Reply<void> write(const QString& account, const std::string& token) override
    {
        if (!isBroken) {
            tokens[account] = token;
            ++writes;
        }
        return answered<void>(isBroken ? Result<void>(errors::unavailable()) : Result<void>());
    }
    Reply<void> remove(const QString& account) override
    {
        tokens.remove(account);
        return answered<void>(Result<void>());
    }

    QMap<QString, std::string> tokens;
    int writes = 0;
    bool isBroken = false;

private:
    template <class T>
    static Reply<T> answered(Result<T> result)
    {
        ReplySource<T> source;
        source.finish(std::move(result));
        return source.reply();
    }
};

} // namespace vigie::ui::test
