#pragma once

#include "ui/client/status_client.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class NoticeBar;

/// How the server stands, and what about its configuration is unwise.
class ServerSection : public SettingsSection {
    Q_OBJECT

public:
    ServerSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return !m_load.isPending(); }
    void reload() override;

    /// What the difference between two clocks means; nothing to say below a few seconds.
    static Finding clockFinding(std::int64_t differenceMs);

private:
    void retranslate() override;
    void arrived(const Result<ServerStatus>& status, Instant asked);
    void fill();
    void addFact(const QString& name, const QString& value);
    QWidget* makeFinding(const Finding& finding);

    StatusClient m_client;
    QUrl m_address;
    std::optional<ServerStatus> m_status;
    Finding m_clock; ///< found out here: the two clocks compared
    Reply<ServerStatus> m_load;
    SettingsCard* m_factsCard;
    SettingsCard* m_findingsCard;
    NoticeBar* m_notice;
    QVBoxLayout* m_facts;
    QVBoxLayout* m_findings;
    QPushButton* m_again;
};

} // namespace vigie::ui
