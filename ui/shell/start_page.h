#pragma once

#include "server/base/error.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace vigie::ui {

class Account;
class GlyphBadge;

/// What one sees while an account opens, and why when it does not.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void showStarting(const Account& account);
    void showFailure(const Account& account, const Error& error);

Q_SIGNALS:
    void retryRequested();
    void otherRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<Error> m_error;
    QString m_account; ///< its name; empty for this computer
    GlyphBadge* m_badge;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_retry;
    QPushButton* m_other;
};

} // namespace vigie::ui
