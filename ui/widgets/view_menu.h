#pragma once

#include "ui/client/view_client.h"

#include <QPushButton>

#include <functional>

class QMenu;

namespace vigie::ui {

class NoticeBar;

/// The saved views of a page: to go to, to save what one sees as another, to change and to delete.
class ViewMenu : public QPushButton {
    Q_OBJECT

public:
    /// `present`: the view as the page shows it now, without a name.
    ViewMenu(ApiClient& api, UserId me, bool mayShare, QString place, std::function<SavedView()> present,
        NoticeBar& notice, QWidget* parent);

    void load();
    /// Without its word, where there is little room.
    void setShort(bool isShort);
    const std::vector<SavedView>& views() const { return m_views; }
    /// The present list as a new view.
    void saveAs();

Q_SIGNALS:
    void chosen(const vigie::SavedView& view);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    void addViews(bool areShared, const QString& title);
    void openDialog(const SavedView& view);
    void update(const SavedView& view);
    void remove(const SavedView& view);
    void retranslate();

    ViewClient m_client;
    UserId m_me;
    bool m_mayShare;
    bool m_isShort = false;
    QString m_place;
    std::function<SavedView()> m_present;
    NoticeBar& m_notice;
    std::vector<SavedView> m_views;
    QMenu* m_menu;
};

} // namespace vigie::ui
