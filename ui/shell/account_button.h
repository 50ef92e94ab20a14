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
    /// With the mark alone.
    void setCompact(bool isCompact);
    /// Something happened in another account.
    void setNews(bool hasNews);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    ElidedLabel* m_company;
    ElidedLabel* m_place;
    bool m_isCompact = false;
    bool m_hasNews = false;
};

} // namespace vigie::ui
