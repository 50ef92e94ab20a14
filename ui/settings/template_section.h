#pragma once

#include "ui/client/mail_client.h"
#include "ui/settings/record_section.h"

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QTextBrowser;

namespace vigie::ui {

/// The words of mail that is written often, and what becomes of them.
class TemplateSection : public RecordSection<MailTemplates> {
    Q_OBJECT

public:
    TemplateSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override
    {
        return RecordSection::isSettled() && !m_preview.isPending() && !m_soon.isActive();
    }
    void noticed(const Change& change) override;

protected:
    Reply<MailTemplates> fetch() override { return m_client.templates(); }
    Reply<MailTemplates> change(const MailTemplates& templates, const std::vector<std::string_view>&) override
    {
        return m_client.saveTemplates(templates);
    }
    void fill(const MailTemplates& templates) override;
    MailTemplates read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const MailTemplates& templates, std::string_view field) const override;
    Error translated(Error error) const override;
    void retranslate() override;

private:
    void build();
    void take();
    void choose(int index);
    void preview();

    MailClient m_client;
    Reply<MailPreview> m_preview;
    QTimer m_soon;
    MailTemplates m_written; ///< with what was typed so far
    int m_index = 0;
    SettingsCard* m_card;
    SettingsCard* m_result;
    QComboBox* m_which;
    QLineEdit* m_subject;
    QPlainTextEdit* m_body;
    QLabel* m_resultSubject;
    QTextBrowser* m_page;
    QLabel* m_problem;
};

} // namespace vigie::ui
