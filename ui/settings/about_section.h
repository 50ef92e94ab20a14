#pragma once

#include "ui/client/status_client.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

/// What Vigie is, of which version, under which licence and on whose shoulders.
class AboutSection : public SettingsSection {
    Q_OBJECT

public:
    AboutSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return !m_load.isPending(); }
    void reload() override;

private:
    void build();
    void fillLibraries();
    void copyDetails();
    void retranslate() override;

    StatusClient m_client;
    QUrl m_server;
    QString m_serverVersion; ///< empty while it is not known
    bool m_isCopied = false;
    Reply<std::string> m_load;
    SettingsCard* m_card;
    SettingsCard* m_libraryCard;
    QLabel* m_version;
    QLabel* m_licence;
    QPushButton* m_copy;
    QPushButton* m_docs;
    QVBoxLayout* m_libraries;
};

} // namespace vigie::ui
