#pragma once

#include "ui/client/contact_client.h"

#include <QDialog>

class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class NoticeBar;
class StatefulPage;

/// What was merged into what, newest first, each to be undone.
class PastMergesDialog : public QDialog {
    Q_OBJECT

public:
    PastMergesDialog(ContactClient client, bool mayMerge, QWidget* parent);

Q_SIGNALS:
    void undone();

protected:
    void changeEvent(QEvent* event) override;

private:
    void load();
    void addRow(const ContactMerge& merge);
    void undo(const ContactMerge& merge);
    void retranslate();

    ContactClient m_client;
    bool m_mayMerge;
    NoticeBar* m_notice;
    QVBoxLayout* m_rows;
    StatefulPage* m_list;
    QPushButton* m_close;
};

} // namespace vigie::ui
