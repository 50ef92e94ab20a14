#pragma once

#include "ui/client/api_key_client.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/workspace_page.h"

class QVBoxLayout;

namespace vigie::ui {

class ApiKeyForm;
class NoticeBar;

/// The keys programs sign in with.
class ApiKeysSection : public SettingsSection {
    Q_OBJECT

public:
    ApiKeysSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return !m_load.isPending() && !m_revoke.isPending(); }
    bool isUnsaved() const override;
    void reload() override;
    void noticed(const Change& change) override;

private:
    void retranslate() override;
    void fill();
    QWidget* makeRow(const ApiKey& key);
    QString aboutText(const ApiKey& key) const;
    void revoke(ApiKeyId id);

    ApiKeyClient m_client;
    std::vector<ApiKey> m_known;
    bool m_isLoaded = false;
    Reply<std::vector<ApiKey>> m_load;
    Reply<void> m_revoke;
    ApiKeyForm* m_form;
    SettingsCard* m_listCard;
    NoticeBar* m_notice;
    QVBoxLayout* m_rows;
};

} // namespace vigie::ui
