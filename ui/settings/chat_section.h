#pragma once

#include "ui/client/chat_client.h"
#include "ui/settings/record_section.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace vigie::ui {

/// Whether and how visitors of the company's pages may chat, and what goes into those pages.
class ChatSection : public RecordSection<ChatSettings> {
    Q_OBJECT

public:
    ChatSection(const PageParts& parts, QWidget* parent);

    void noticed(const Change& change) override;

protected:
    Reply<ChatSettings> fetch() override { return m_client.settings(); }
    Reply<ChatSettings> change(const ChatSettings& settings, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(settings, fields);
    }
    void fill(const ChatSettings& settings) override;
    ChatSettings read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const ChatSettings& settings, std::string_view field) const override;
    void retranslate() override;

private:
    void build();
    void copyScript();

    ChatClient m_client;
    SettingsCard* m_card;
    SettingsCard* m_pages;
    QCheckBox* m_enabled;
    QLineEdit* m_botName;
    QLineEdit* m_color;
    QPlainTextEdit* m_greeting;
    QPlainTextEdit* m_instructions;
    QPlainTextEdit* m_sites;
    QPlainTextEdit* m_script;
    QPushButton* m_copy;
    bool m_isCopied = false;
};

} // namespace vigie::ui
