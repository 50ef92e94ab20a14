#pragma once

#include "ui/client/reply.h"
#include "ui/client/token_store.h"
#include "ui/shell/interface_language.h"
#include "ui/theme/appearance.h"

#include <QUrl>

#include <functional>

class QSettings;

namespace vigie::ui {

/// The way in to the server this program runs itself.
struct LocalAccess {
    QUrl url;
    std::string token; ///< good for one sign-in
};

/// What the window is given from outside. It keeps references: all of it outlives the window.
struct WindowParts {
    QSettings& settings;
    Appearance& appearance;
    InterfaceLanguage& language;
    std::function<Reply<LocalAccess>()> startHere; ///< empty where the program runs no server
    std::function<Reply<LocalAccess>()> startDemonstration = {};
    TokenStore* tokens = nullptr; ///< null: nobody is remembered beyond this run
};

} // namespace vigie::ui
