#pragma once

#include "ui/client/lead_client.h"

#include <QWidget>

class QHBoxLayout;

namespace vigie::ui {

class People;

/// What narrows the list now, each to be taken away; nothing at all where nothing does.
class LeadFilterChips : public QWidget {
    Q_OBJECT

public:
    LeadFilterChips(const People& people, QWidget* parent);

    void showFilters(const LeadQuery& query);

Q_SIGNALS:
    /// The query without the filter that was taken away.
    void chosen(const vigie::ui::LeadQuery& query);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void add(const QString& words, const LeadQuery& without);

    const People& m_people;
    LeadQuery m_query;
    QHBoxLayout* m_row;
};

} // namespace vigie::ui
