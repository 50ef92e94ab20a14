#pragma once

#include "server/base/clock.h"

#include <QDialog>

class QLabel;
class QPushButton;

namespace vigie::ui {

class OneTimeSecret;

/// A link to hand over: shown once, with when it ends.
class LinkDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { Invitation, Reset };

    LinkDialog(Purpose purpose, const QString& person, const QString& link, Instant ends, QWidget* parent);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    Purpose m_purpose;
    QString m_person;
    Instant m_ends;
    QLabel* m_words;
    OneTimeSecret* m_link;
    QPushButton* m_done;
};

} // namespace vigie::ui
