#pragma once

#include "server/leads/lead_api.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace vigie::ui {

/// The leads of a contact, each leading to itself.
class LeadLinks : public QWidget {
    Q_OBJECT

public:
    explicit LeadLinks(QWidget* parent = nullptr);

    void show(std::vector<Lead> leads);

Q_SIGNALS:
    void chosen(vigie::LeadId lead);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();

    std::vector<Lead> m_leads;
    QLabel* m_title;
    QVBoxLayout* m_rows;
};

} // namespace vigie::ui
