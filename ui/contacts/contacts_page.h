#pragma once

#include "ui/client/contact_client.h"
#include "ui/contacts/contact_columns.h"
#include "ui/widgets/record_edits.h"
#include "ui/widgets/record_list_page.h"
#include "ui/widgets/record_removals.h"

class QPushButton;

namespace vigie::ui {

class ContactDetail;
class SearchField;
struct MergePair;

/// Everyone the company deals with: searched by whatever they are known by, merged where two are one.
class ContactsPage : public RecordListPage {
    Q_OBJECT

public:
    ContactsPage(const PageParts& parts, QWidget* parent = nullptr);
    ~ContactsPage() override;

    bool isSettled() const override;
    void visit(const Destination& destination) override;
    void create() override { openDialog({}); }
    std::vector<Command> commands() override;
    void finish() override { m_removals->sendNow(); }

protected:
    void load() override;
    EmptyWords emptyWords() const override;
    void takeEmptyAction() override;
    void showSelection() override;
    void retranslate() override;
    std::int64_t leaving() const override { return m_removals->waiting(); }
    Reply<std::int64_t> askCount() override { return m_client.count(m_query); }
    bool isFiltered() const override { return m_query.isFiltered(); }
    bool mayRemove() const override { return m_mayWrite; }

private:
    QWidget* makeTools();
    void connectParts();
    void sortBy(int column);
    void openDialog(const Contact& contact);
    void edit(std::int64_t id);
    void removeSelected();
    void findDuplicates();
    void showDuplicates();
    void showPastMerges();
    void mergeSelected();
    void merge(std::vector<MergePair> pairs);
    void showMerged(const ContactMerge& merge);
    void undoMerge(std::int64_t merge);
    void offerRemovals();
    void exportCurrent();
    void eraseCurrent();
    std::optional<Contact> current() const;

    ContactClient m_client;
    Reply<QByteArray> m_export;
    bool m_mayWrite;
    bool m_mayMerge;
    ContactQuery m_query;
    ContactTableModel m_model;
    RecordRemovals<Contact>* m_removals;
    RecordEdits<Contact>* m_edits = nullptr; ///< null for who may only read
    Sort m_sort{"updatedAt", true};
    std::vector<DuplicatePair> m_duplicatePairs;
    bool m_hasLooked = false; ///< for duplicates
    SearchField* m_search;
    QPushButton* m_duplicates;
    QPushButton* m_pastMerges;
    QPushButton* m_new;
    ContactDetail* m_detail;
};

} // namespace vigie::ui
