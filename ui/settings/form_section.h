#pragma once

#include "ui/client/form_client.h"
#include "ui/settings/record_section.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace vigie::ui {

class ConfirmButton;

/// Whether and how forms of the company's own pages make leads, and what goes into those pages.
class FormSection : public RecordSection<FormSettings> {
    Q_OBJECT

public:
    FormSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return RecordSection::isSettled() && !m_renewal.isPending(); }
    void noticed(const Change& change) override;

protected:
    Reply<FormSettings> fetch() override { return m_client.settings(); }
    Reply<FormSettings> change(const FormSettings& settings, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(settings, fields);
    }
    void fill(const FormSettings& settings) override;
    FormSettings read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const FormSettings& settings, std::string_view field) const override;
    void retranslate() override;

private:
    void build();
    void copy(const QString& text, QPushButton* button);
    void renewKey();

    FormClient m_client;
    Reply<FormSettings> m_renewal;
    SettingsCard* m_card;
    SettingsCard* m_pages;
    QCheckBox* m_enabled;
    QLineEdit* m_source;
    QLineEdit* m_tags;
    QLineEdit* m_thanksUrl;
    QPlainTextEdit* m_sites;
    QLineEdit* m_action;
    QPlainTextEdit* m_snippet;
    QPushButton* m_copyAction;
    QPushButton* m_copySnippet;
    ConfirmButton* m_renew;
    QPushButton* m_copied = nullptr; ///< the button that has just copied
};

} // namespace vigie::ui
