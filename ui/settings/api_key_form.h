#pragma once

#include "ui/client/api_key_client.h"
#include "ui/settings/settings_card.h"
#include "ui/widgets/workspace_page.h"

#include <QUuid>

#include <map>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class FormField;
class NoticeBar;
class OneTimeSecret;

/// Where one makes a key: its name, what it may do, when it ends; then the key itself, once.
class ApiKeyForm : public SettingsCard {
    Q_OBJECT

public:
    ApiKeyForm(const PageParts& parts, QWidget* parent);

    bool isUnsaved() const;

Q_SIGNALS:
    void edited();
    void made();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void buildPermissions();
    void retranslate();
    void showEdited();
    ApiKey read() const;
    void submit();
    void answered(const Result<ApiKey>& key);
    void reset();

    ApiKeyClient m_client;
    PermissionSet m_own; ///< nobody hands out more than they hold
    QUuid m_formId = QUuid::createUuid();
    Reply<ApiKey> m_reply;
    NoticeBar* m_notice;
    QLineEdit* m_name;
    QComboBox* m_ends;
    FormField* m_nameField;
    FormField* m_endsField;
    FormField* m_permissionsField;
    QWidget* m_permissions;
    std::map<Permission, QCheckBox*> m_ticks;
    std::map<Permission, QLabel*> m_areas; ///< by the first permission of an area
    OneTimeSecret* m_secret;
    QPushButton* m_make;
};

} // namespace vigie::ui
