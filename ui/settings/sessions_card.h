#pragma once

#include "ui/client/account_client.h"
#include "ui/settings/settings_card.h"

namespace vigie::ui {

class ConfirmButton;
class NoticeBar;

/// Where one is signed in.
class SessionsCard : public SettingsCard {
    Q_OBJECT

public:
    SessionsCard(ApiClient& api, QWidget* parent);

    bool isSettled() const { return !m_load.isPending() && !m_end.isPending(); }
    void load();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void fill();
    QWidget* makeRow(const SessionInfo& session);
    void end(Reply<void> reply);

    AccountClient m_client;
    std::vector<SessionInfo> m_known;
    Reply<std::vector<SessionInfo>> m_load;
    Reply<void> m_end;
    NoticeBar* m_notice;
    QVBoxLayout* m_rows;
    ConfirmButton* m_endOthers;
};

} // namespace vigie::ui
