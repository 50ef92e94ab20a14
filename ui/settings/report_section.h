#pragma once

#include "ui/client/report_client.h"
#include "ui/settings/record_section.h"

class QCheckBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace vigie::ui {

/// How reports look, what may be recommended in them, and whether they are written and sent by themselves.
class ReportSection : public RecordSection<ReportSettings> {
    Q_OBJECT

public:
    ReportSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return RecordSection::isSettled() && !m_logoReply.isPending(); }
    void noticed(const Change& change) override;
    /// A picture of any kind Qt reads: it is sent as a PNG that is not larger than it needs to be.
    void setLogo(const QImage& image);

protected:
    Reply<ReportSettings> fetch() override { return m_client.settings(); }
    Reply<ReportSettings> change(const ReportSettings& settings, const std::vector<std::string_view>& fields) override
    {
        return m_client.change(settings, fields);
    }
    void fill(const ReportSettings& settings) override;
    ReportSettings read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const ReportSettings& settings, std::string_view field) const override;
    void took(const ReportSettings& settings) override;
    void retranslate() override;

private:
    void build();
    void chooseLogo();
    void removeLogo();
    void showLogo(const QByteArray& png);

    ReportClient m_client;
    Reply<ReportSettings> m_saveLogo;
    Reply<void> m_dropLogo;
    Reply<QByteArray> m_logoReply;
    SettingsCard* m_look;
    SettingsCard* m_words;
    SettingsCard* m_automation;
    QLabel* m_logo;
    QPushButton* m_choose;
    QPushButton* m_remove;
    QLineEdit* m_color;
    QLineEdit* m_footer;
    QPlainTextEdit* m_offers;
    QCheckBox* m_automatic;
    QSpinBox* m_quiet;
    QCheckBox* m_mailsLead;
    QPlainTextEdit* m_team;
};

} // namespace vigie::ui
