#pragma once

#include "ui/client/contact_client.h"

#include <QDialog>

#include <deque>
#include <optional>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;

namespace vigie::ui {

class ContactCard;
class NoticeBar;
class SearchField;

/// Two contacts of which one.
struct MergePair {
    ContactId first;
    ContactId second; ///< none: to be looked for
};

/// Two contacts side by side, to make one of them; and, where there are more such pairs, the next.
class MergeDialog : public QDialog {
    Q_OBJECT

public:
    MergeDialog(ContactClient client, std::vector<MergePair> pairs, QWidget* parent);

Q_SIGNALS:
    void merged(const vigie::ContactMerge& merge);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    QWidget* makeSearch();
    void next();
    void load(ContactId id, ContactCard* card);
    void search();
    void keep(ContactCard* card);
    void merge();
    void retranslate();

    ContactClient m_client;
    std::deque<MergePair> m_pairs;
    std::size_t m_count;
    Reply<RecordPage<Contact>> m_found;
    std::vector<Contact> m_results;
    QLabel* m_intro;
    NoticeBar* m_notice;
    ContactCard* m_first;
    ContactCard* m_second;
    QWidget* m_right;
    QListWidget* m_list;
    SearchField* m_search;
    QPushButton* m_cancel;
    QPushButton* m_skip;
    QPushButton* m_merge;
};

} // namespace vigie::ui
