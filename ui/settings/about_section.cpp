#include "ui/settings/about_section.h"

#include "server/base/version.h"
#include "ui/client/session.h"
#include "ui/settings/settings_card.h"
#include "ui/theme/glyph.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStyle>
#include <QSysInfo>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

struct Library {
    const char* name;
    const char* licence;
};

constexpr Library libraries[] = {
    {"Qt 6", "LGPL-3.0"},
    {"Boost (Beast, JSON, Context)", "BSL-1.0"},
    {"OpenSSL 3", "Apache-2.0"},
    {"PostgreSQL libpq", "PostgreSQL"},
    {"SQLite", "CC-PDDC"},
    {"libsodium", "ISC"},
    {"libphonenumber", "Apache-2.0"},
    {"hiredis", "BSD-3-Clause"},
    {"Pango", "LGPL-2.1"},
    {"Cairo", "LGPL-2.1"},
    {"curl", "curl"},
    {"libical", "MPL-2.0"},
    {"zlib", "Zlib"},
    {"libqrcodegen", "MIT"},
    {"ZXing-C++", "Apache-2.0"},
    {"QtKeychain", "BSD-3-Clause"},
    {"Lucide", "ISC"},
    {"Inter", "OFL-1.1"},
};

QString vigieVersion()
{
    return QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()));
}

} // namespace

AboutSection::AboutSection(const PageParts& parts, QWidget* parent)
    : SettingsSection(parent)
    , m_client(parts.api)
    , m_server(parts.session.server())
    , m_card(addCard())
    , m_libraryCard(addCard())
    , m_version(textLabel(this))
    , m_licence(textLabel(this, TextSize::Base, ink::secondary))
    , m_copy(new QPushButton(glyphIcon(Glyph::Copy), QString(), this))
    , m_docs(new QPushButton(glyphIcon(Glyph::ExternalLink), QString(), this))
    , m_libraries(new QVBoxLayout)
{
    build();
    retranslate();
    reload();
}

void AboutSection::build()
{
    m_copy->setObjectName(u"copyDetails"_s);
    m_version->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_docs);
    buttons->addStretch();
    m_card->body()->addWidget(m_version);
    m_card->body()->addWidget(m_licence);
    m_card->body()->addLayout(buttons);
    m_libraries->setSpacing(6);
    m_libraryCard->body()->addLayout(m_libraries);
    fillLibraries();
    connect(m_copy, &QPushButton::clicked, this, &AboutSection::copyDetails);
    connect(m_docs, &QPushButton::clicked, this, [this] {
        QUrl docs = m_server;
        docs.setPath(m_server.path() + u"/api/docs"_s);
        QDesktopServices::openUrl(docs);
    });
    state().showContent();
}

void AboutSection::fillLibraries()
{
    for (const auto& library : libraries) {
        auto* const line = new QHBoxLayout;
        auto* const name = textLabel(this);
        auto* const licence = textLabel(this, TextSize::Base, ink::secondary);
        name->setText(QLatin1String(library.name));
        licence->setText(QLatin1String(library.licence));
        licence->setAlignment(Qt::AlignRight);
        line->addWidget(name, 1);
        line->addWidget(licence);
        m_libraries->addLayout(line);
    }
}

void AboutSection::reload()
{
    m_load.cancel();
    m_load = m_client.version();
    m_load.then(this, [this](const Result<std::string>& found) {
        m_serverVersion = found ? QString::fromStdString(*found) : QString();
        retranslate();
    });
}

/// English, as reports are read anywhere; nothing that opens a door is among it.
void AboutSection::copyDetails()
{
    const QStringList lines{
        u"Vigie "_s + vigieVersion(),
        u"Server "_s + (m_serverVersion.isEmpty() ? u"unknown"_s : m_serverVersion),
        u"Qt "_s + QLatin1String(qVersion()),
        u"System "_s + QSysInfo::prettyProductName() + u", "_s + QSysInfo::currentCpuArchitecture(),
        u"Platform "_s + QApplication::platformName(),
        u"Locale "_s + QLocale().name(),
    };
    QApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
    m_isCopied = true;
    retranslate();
}

void AboutSection::retranslate()
{
    m_card->setTitle(u"Vigie"_s);
    m_card->setExplanation(tr("The lookout: one window on everyone a small organisation deals with."));
    m_version->setText(m_serverVersion.isEmpty()
            ? tr("Version %1").arg(vigieVersion())
            : tr("Version %1, with a server of version %2").arg(vigieVersion(), m_serverVersion));
    m_licence->setText(tr("Free software under the GNU General Public License, version 3 or later "
                          "(GPL-3.0-or-later): you may use, study, change and share it. It comes without any "
                          "warranty. Nothing is sent anywhere that your administrator did not configure."));
    m_copy->setText(m_isCopied ? tr("Copied") : tr("Copy details for a report"));
    m_docs->setText(tr("This server's API"));
    m_docs->setToolTip(tr("Opens the description of the API in your browser."));
    m_libraryCard->setTitle(tr("Made with"));
    m_libraryCard->setExplanation(tr("Each under its own licence."));
}

} // namespace vigie::ui
