#pragma once

#include <QAbstractButton>

namespace vigie::ui {

class ElidedLabel;

/// At the head of the sidebar: whose company this is and where it lives. It opens the list of accounts.
class AccountButton : public QAbstractButton {
    Q_OBJECT

public:
    explicit AccountButton(QWidget* parent = nullptr);

    void setNames(const QString& company, const QString& place);
    /// Something happened in another account.
    void setNews(bool hasNews);
    /// Only the mark, where the window is narrow.
    void setCompact(bool isCompact);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ElidedLabel* m_company;
    ElidedLabel* m_place;
    bool m_hasNews = false;
    bool m_isCompact = false;
};

} // namespace vigie::ui
