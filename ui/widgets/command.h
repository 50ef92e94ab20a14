#pragma once

#include "ui/theme/glyph.h"

#include <QKeySequence>
#include <QStringList>

#include <functional>

namespace vigie::ui {

/// Something one can have done: told of in the command palette and, where it has keys, on the keyboard map.
struct Command {
    Glyph glyph;
    const char* title; ///< English, marked by QT_TRANSLATE_NOOP("Command", ...)
    QKeySequence keys = {};
    /// Empty for keys that are only told of.
    std::function<void()> run = {};
    /// Whether it makes sense now; where it never does for this person, it is not there at all.
    bool isEnabled = true;
    /// Whoever has the keyboard knows the keys already; else they are made to work all over the page or the window.
    bool areKeysBound = false;

    /// In the language of now.
    QString text() const;
    /// The title in every language: one may be used to another than the window's.
    QStringList words() const;
};

/// What is written in English, in every language the program speaks.
QStringList inAllLanguages(const char* context, const QString& english);

} // namespace vigie::ui
