#pragma once

#include "ui/client/ai_client.h"
#include "ui/settings/record_section.h"

class QComboBox;
class QDoubleSpinBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace vigie::ui {

class PasswordEdit;

/// Which model answers, with which key, and what it may cost.
class AiSection : public RecordSection<AiSetup> {
    Q_OBJECT

public:
    AiSection(const PageParts& parts, QWidget* parent);

    bool isSettled() const override { return RecordSection::isSettled() && !m_test.isPending(); }
    void noticed(const Change& change) override;

protected:
    Reply<AiSetup> fetch() override { return m_client.setup(); }
    Reply<AiSetup> change(const AiSetup& setup, const std::vector<std::string_view>&) override
    {
        return m_client.save(setup);
    }
    void fill(const AiSetup& setup) override;
    AiSetup read() const override;
    QString fieldWord(std::string_view field) const override;
    QString valueText(const AiSetup& setup, std::string_view field) const override;
    void took(const AiSetup& setup) override;
    Error translated(Error error) const override { return AiClient::inSetup(std::move(error), base().id); }
    void retranslate() override;

private:
    void build();
    void buildCost();
    void test();
    void showSpending();
    void showUnits();

    AiClient m_client;
    Reply<AiTestResult> m_test;
    Reply<AiSpending> m_askSpending;
    std::optional<AiSpending> m_spending;
    SettingsCard* m_card;
    SettingsCard* m_cost;
    QLineEdit* m_address;
    QComboBox* m_model;
    PasswordEdit* m_key;
    QPushButton* m_try;
    NoticeBar* m_outcome;
    QLineEdit* m_currency;
    QDoubleSpinBox* m_budget;
    QDoubleSpinBox* m_inputPrice;
    QDoubleSpinBox* m_outputPrice;
    QSpinBox* m_parallel;
    QLabel* m_spent;
};

} // namespace vigie::ui
