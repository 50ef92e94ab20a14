#pragma once

#include "ui/client/token_store.h"

namespace vigie::ui {

/// The system's keychain: the Secret Service or KWallet, the Keychain of macOS, the Credential Store of Windows.
class Keychain : public TokenStore {
public:
    Reply<std::string> read(const QString& account) override;
    Reply<void> write(const QString& account, const std::string& token) override;
    Reply<void> remove(const QString& account) override;
};

} // namespace vigie::ui
