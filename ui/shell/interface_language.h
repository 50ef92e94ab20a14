#pragma once

#include "server/base/language.h"

#include <QTranslator>

#include <optional>

namespace vigie::ui {

/// The language of everything one reads. A change reaches every widget as LanguageChange, without a restart.
class InterfaceLanguage {
public:
    InterfaceLanguage() = default;
    InterfaceLanguage(const InterfaceLanguage&) = delete;
    InterfaceLanguage& operator=(const InterfaceLanguage&) = delete;
    ~InterfaceLanguage();

    void use(Language language);
    Language language() const { return m_language.value_or(Language::English); }

private:
    std::optional<Language> m_language;
    QTranslator m_translator;
};

} // namespace vigie::ui
