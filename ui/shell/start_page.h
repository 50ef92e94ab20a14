#pragma once

#include "server/base/error.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;

namespace vigie::ui {

class GlyphBadge;

/// What one sees while the server of this computer starts, and why when it does not.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(QWidget* parent = nullptr);

    void showStarting();
    void showFailure(const Error& error);

Q_SIGNALS:
    void retryRequested();
    void otherServerRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    std::optional<Error> m_error;
    GlyphBadge* m_badge;
    QLabel* m_title;
    QLabel* m_sentence;
    QPushButton* m_retry;
    QPushButton* m_other;
};

} // namespace vigie::ui
