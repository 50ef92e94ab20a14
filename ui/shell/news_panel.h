#pragma once

#include "ui/home/activity_model.h"
#include "ui/widgets/overlay.h"

class QLabel;
class QListView;

namespace vigie::ui {

class News;

/// What is new, under the bell; an entry leads to its record.
class NewsPanel : public Overlay {
    Q_OBJECT

public:
    NewsPanel(News& news, const People& people, QWidget* parent);

Q_SIGNALS:
    void goRequested(const vigie::ui::Destination& destination);

protected:
    QRect panelRect() const override;
    void opened() override;
    void changeEvent(QEvent* event) override;

private:
    void retell();
    void retranslate();

    News& m_news;
    const People& m_people;
    ActivityModel m_model;
    QLabel* m_title;
    QLabel* m_none;
    QListView* m_list;
};

} // namespace vigie::ui
