#pragma once

#include "ui/client/event_client.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class NoticeBar;
class OneTimeSecret;

/// The addresses under which calendar programs fetch events: one's own, or those of the whole company.
class CalendarFeedsDialog : public QDialog {
    Q_OBJECT

public:
    CalendarFeedsDialog(ApiClient& api, QWidget* parent);

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void load();
    void fill();
    QWidget* makeRow(const CalendarFeed& feed);
    void create(bool isCompanys);
    void remove(CalendarFeedId id);
    void retranslate();

    EventClient m_client;
    std::vector<CalendarFeed> m_feeds;
    CalendarFeedId m_shown; ///< whose address is to be seen
    Reply<std::vector<CalendarFeed>> m_load;
    Reply<CalendarFeed> m_create;
    Reply<void> m_remove;
    NoticeBar* m_notice = nullptr;
    QLabel* m_explanation = nullptr;
    OneTimeSecret* m_address = nullptr;
    QVBoxLayout* m_rows = nullptr;
    QPushButton* m_mine = nullptr;
    QPushButton* m_companys = nullptr;
    QPushButton* m_close = nullptr;
};

} // namespace vigie::ui
