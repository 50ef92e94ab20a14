#pragma once

#include "server/leads/lead_api.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace vigie::ui {

/// The chips over the list: all leads, or those of one state.
class LeadFilters : public QWidget {
    Q_OBJECT

public:
    explicit LeadFilters(QWidget* parent = nullptr);

    std::optional<LeadStatus> status() const;
    void choose(std::optional<LeadStatus> status);

Q_SIGNALS:
    void chosen();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QButtonGroup* m_group;
};

} // namespace vigie::ui
