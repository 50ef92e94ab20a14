#pragma once

#include "ui/shell/person_menu.h"

class QLabel;

namespace vigie::ui {

class ElidedLabel;
class SearchButton;

/// The strip over every page: the way back and forward, where one is, the search for everything, what is new, and who
/// one is.
class TopBar : public QWidget {
    Q_OBJECT

public:
    TopBar(const User& user, DesktopChoices& choices, bool hasSettings, QWidget* parent = nullptr);

    PersonMenu& account() const { return *m_account; }
    /// `count` and `crumb` may be empty.
    void showHeading(const QString& title, const QString& count, const QString& crumb);
    void showWays(bool canGoBack, bool canGoForward);
    void setUnread(int count);

Q_SIGNALS:
    void backRequested();
    void forwardRequested();
    void searchRequested();
    void newsRequested();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    int m_unread = 0;
    RoundButton* m_back;
    RoundButton* m_forward;
    QLabel* m_title;
    QLabel* m_count;
    QLabel* m_arrow; ///< between the place and what one looks at there
    ElidedLabel* m_crumb;
    SearchButton* m_search;
    RoundButton* m_bell;
    PersonMenu* m_account;
};

} // namespace vigie::ui
