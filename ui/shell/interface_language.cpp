#include "ui/shell/interface_language.h"

#include <QCoreApplication>
#include <QLocale>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

/// The system's own locale where it speaks the language: its owner chose how dates and numbers look.
QLocale localeFor(Language language)
{
    const auto wanted = language == Language::French ? QLocale::French : QLocale::English;
    const QLocale system = QLocale::system();
    if (system.language() == wanted)
        return system;
    return wanted == QLocale::French ? QLocale(QLocale::French, QLocale::France)
                                     : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

} // namespace

InterfaceLanguage::~InterfaceLanguage()
{
    QCoreApplication::removeTranslator(&m_translator);
}

void InterfaceLanguage::use(Language language)
{
    if (m_language == language)
        return;
    m_language = language;
    QLocale::setDefault(localeFor(language));
    QCoreApplication::removeTranslator(&m_translator);
    const auto tag = tagOf(language);
    // English has a file too: its plurals.
    if (m_translator.load(u":/i18n/vigie_"_s + QString::fromUtf8(tag.data(), static_cast<qsizetype>(tag.size()))))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace vigie::ui
