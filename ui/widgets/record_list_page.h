#pragma once

#include "ui/client/reply.h"
#include "ui/widgets/record_table_base.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/workspace_page.h"

namespace vigie::ui {

class Card;
class NoticeBar;
class RecordTableView;
class SearchField;
class TableMenu;
class UndoNotice;

/// A page that is a list of records and, beside it, the detail of the one that is selected. It shows how loading goes,
/// and comes back to the list when the connection does.
class RecordListPage : public WorkspacePage {
    Q_OBJECT

public:
    bool isSettled() const override;
    void focusFirst() override;
    std::vector<Command> commands() override;
    bool tellsWholeCount() const override { return !isFiltered(); }

protected:
    RecordListPage(const PageParts& parts, RecordTableBase& model, QWidget* parent);

    /// The field that searches the list; to be given before build().
    void setSearch(SearchField* search) { m_search = search; }
    /// What stands between the tools and the list, over all of its width; to be given before build().
    void setAbove(QWidget* above) { m_above = above; }
    /// Another way to look at the records; to be given before build().
    void setAlternative(QWidget* alternative) { m_alternative = alternative; }
    /// The detail stands beside the other way to look, too.
    void keepDetailBesideAlternative() { m_keepsDetail = true; }
    /// Shows it in place of the list and, mostly, of the detail beside that.
    void showAlternative(bool isShown);
    bool isAlternativeShown() const { return m_isAlternativeShown; }
    /// Lays the page out; `tools` stand above the list. Called once, by the page that has made its parts. `name` is
    /// what the table is remembered by.
    void build(const QString& name, QWidget* tools, QWidget* detail);

    /// Asks for the list, as search and filters say now.
    virtual void load() = 0;
    virtual EmptyWords emptyWords() const = 0;
    /// The button of the empty page was pressed.
    virtual void takeEmptyAction() { }
    /// Tells the detail what is selected.
    virtual void showSelection() = 0;
    virtual void retranslate() = 0;
    /// Whether this person can delete what is selected.
    virtual bool mayRemove() const { return false; }
    /// How wide the page must be for the detail to be beside the list.
    virtual int leastWidthForDetail() const;
    /// The column that says what a record is called.
    virtual int nameColumn() const { return 1; }

    /// Asks how many records fit; a reply of nowhere where that is not counted.
    virtual Reply<std::int64_t> askCount() { return {}; }
    /// Records that are counted still, but about to go.
    virtual std::int64_t leaving() const { return 0; }
    /// Whether only some of the records are wanted.
    virtual bool isFiltered() const = 0;
    void count();
    /// Counts within a second: the records changed.
    void countSoon();
    void showCount();

    /// Selects a record that was just written, and gives the keyboard to the list: there one goes on.
    void showWritten(std::int64_t id);
    /// Selects a record. Where it is not in the list so far, the list becomes what is found by `words`.
    void showRecord(std::int64_t id, const QString& words, SearchField& search);

    /// Loads anew what is shown.
    virtual void refresh();
    /// The same, within a second while the page is to be seen, else when it will be.
    void refreshSoon();
    /// True while nobody sees the page: what changes need not be fetched, it will be loaded anew.
    bool putsOff();
    void showLoadState();
    /// The row of the one record that is selected; -1 where it is none or several.
    int selectedRow() const;

    const PageParts& parts() const { return m_parts; }
    NoticeBar& notice() const { return *m_notice; }
    UndoNotice& undo() const { return *m_undo; }
    RecordTableView& table() const { return *m_table; }
    TableMenu& tableMenu() const { return *m_tableMenu; }
    const StatefulPage& list() const { return *m_list; }

    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void connectParts();
    void showListState();
    void showDetail();
    void showCrumb();
    QString nameAt(int row) const;
    bool selectWanted();

    PageParts m_parts;
    RecordTableBase& m_model;
    QTimer m_refreshSoon;
    QTimer m_countSoon;
    Reply<std::int64_t> m_count;
    std::optional<std::int64_t> m_total;
    std::int64_t m_wanted = 0; ///< to be selected once it is there
    bool m_hasBeenLive = false;
    bool m_wantsFocus = false; ///< as soon as the table is there
    bool m_isStale = false;
    bool m_tellsLoadError = false; ///< the notice does
    bool m_isAlternativeShown = false;
    bool m_keepsDetail = false; ///< beside the alternative
    SearchField* m_search = nullptr;
    QWidget* m_above = nullptr;
    QWidget* m_alternative = nullptr;
    NoticeBar* m_notice;
    UndoNotice* m_undo;
    RecordTableView* m_table;
    StatefulPage* m_list;
    TableMenu* m_tableMenu;
    Card* m_tableCard;
    Card* m_detailCard;
};

} // namespace vigie::ui
