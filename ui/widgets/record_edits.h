#pragma once

#include "ui/client/people.h"
#include "ui/client/wire.h"
#include "ui/widgets/conflict_dialog.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/record_table_model.h"
#include "ui/widgets/record_table_view.h"
#include "ui/widgets/time_text.h"
#include "ui/widgets/undo_notice.h"

#include <deque>
#include <unordered_map>

namespace vigie::ui {

/// The sentences of RecordEdits, which is a template and cannot have any of its own.
class RecordEditsBase : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Nothing that was written is still on its way.
    virtual bool isSettled() const = 0;

protected:
    static QString changedWords(const QString& name, const QString& field);
    static QString failedWords(const QString& name, const QString& sentence);
};

/// What a page's table is written with.
struct RecordEditsParts {
    RecordTableView& table;
    NoticeBar& notice; ///< tells what was not taken, where the cell itself cannot
    UndoNotice& undo;
    const People& people;
};

/// Sends what is written in the cells of a table. It is shown at once; what the server refuses comes back into its
/// cell, and what somebody else wrote there meanwhile is put beside it. T has `id`, `version` and
/// `name` or `title`.
template <class T>
class RecordEdits : public RecordEditsBase {
public:
    using Send = std::function<Reply<T>(const T& record, const std::vector<std::string_view>& fields)>;

    RecordEdits(RecordEditsParts parts, RecordTableModel<T>& model, Send send, QWidget* page)
        : RecordEditsBase(page)
        , m_parts(parts)
        , m_model(model)
        , m_send(std::move(send))
        , m_page(page)
    {
        m_model.setWriter([this](const CellChange<T>& change) { write(change); });
    }

    bool isSettled() const override { return m_waiting.empty(); }

private:
    // Of one record, one after the other: each rests on the version the one before has made.
    using Queue = std::deque<CellChange<T>>;

    static T withFields(T target, const T& source, const std::vector<std::string_view>& fields)
    {
        forEachField<T>([&](const auto& f) {
            if (std::find(fields.begin(), fields.end(), f.name) != fields.end())
                target.*f.member = source.*f.member;
        });
        return target;
    }

    void write(const CellChange<T>& change);
    void sendNext(std::int64_t id);
    void answered(std::int64_t id, Result<T> result);
    void saved(std::int64_t id, const T& record);
    void stale(std::int64_t id, const T& current, const Error& error);
    void ask(std::int64_t id, const T& current, const Error& error);
    void resend(std::int64_t id, const T& current);
    void giveBack(std::int64_t id, const T& shown, const QString& sentence);
    CellChange<T> drop(std::int64_t id);
    QString title(int column) const { return m_model.columns()[static_cast<std::size_t>(column)].title(); }
    QString text(const T& record, int column) const
    {
        return m_model.columns()[static_cast<std::size_t>(column)].text(record);
    }

    RecordEditsParts m_parts;
    RecordTableModel<T>& m_model;
    Send m_send;
    QWidget* m_page;
    std::unordered_map<std::int64_t, Queue> m_waiting; ///< the first of each is on its way
};

template <class T>
void RecordEdits<T>::write(const CellChange<T>& change)
{
    const auto id = change.before.id.value;
    m_model.put(change.after);
    auto& queue = m_waiting[id];
    queue.push_back(change);
    if (queue.size() == 1)
        sendNext(id);
}

template <class T>
void RecordEdits<T>::sendNext(std::int64_t id)
{
    const CellChange<T>& change = m_waiting.at(id).front();
    m_send(change.after, change.fields).then(this, [this, id](Result<T> result) { answered(id, std::move(result)); });
}

template <class T>
void RecordEdits<T>::answered(std::int64_t id, Result<T> result)
{
    if (result)
        return saved(id, *result);
    const auto current = result.error().code == ErrorCode::Stale ? wire::currentOf<T>(result.error()) : std::nullopt;
    if (current)
        return stale(id, *current, result.error());
    const T before = m_waiting.at(id).front().before;
    giveBack(id, before, textOf(result.error()));
}

/// The next one rests on what has just been saved.
template <class T>
void RecordEdits<T>::saved(std::int64_t id, const T& record)
{
    const CellChange<T> change = drop(id);
    T shown = record;
    const auto next = m_waiting.find(id);
    if (next != m_waiting.end()) {
        for (auto& waiting : next->second) {
            waiting.before = shown;
            waiting.after = shown = withFields(shown, waiting.after, waiting.fields);
        }
        sendNext(id);
    }
    m_model.put(shown);
    m_parts.undo.offer(this,
        {[this, name = recordName(record), column = change.column] { return changedWords(name, title(column)); },
            [this, record, change] {
                write({record, withFields(record, change.before, change.fields), change.fields, change.column});
            }});
}

/// Only where both wrote the same field is there anything to choose.
template <class T>
void RecordEdits<T>::stale(std::int64_t id, const T& current, const Error& error)
{
    const CellChange<T>& change = m_waiting.at(id).front();
    const auto isMine = [&](std::string_view name) {
        return std::find(change.fields.begin(), change.fields.end(), name) != change.fields.end();
    };
    const auto theirs = wire::changedFields(change.before, current);
    const bool isByBoth = std::any_of(theirs.begin(), theirs.end(), isMine)
        && text(current, change.column) != text(change.after, change.column);
    if (isByBoth)
        ask(id, current, error);
    else
        resend(id, current);
}

template <class T>
void RecordEdits<T>::resend(std::int64_t id, const T& current)
{
    auto& change = m_waiting.at(id).front();
    change.after = withFields(current, change.after, change.fields);
    change.before = current;
    sendNext(id);
}

template <class T>
void RecordEdits<T>::ask(std::int64_t id, const T& current, const Error& error)
{
    const CellChange<T> change = m_waiting.at(id).front();
    const auto made = wire::changeOf(error);
    const QString who = made ? m_parts.people.name(made->actorId) : QString();
    const QString when = made ? TimeText::brief(TimeText::localTime(made->at)) : QString();
    auto* const dialog = new ConflictDialog(recordName(current), who, when,
        {{title(change.column), text(change.after, change.column), text(current, change.column)}}, m_page);
    QObject::connect(dialog, &ConflictDialog::mineChosen, this, [this, id, current] { resend(id, current); });
    QObject::connect(dialog, &ConflictDialog::theirsChosen, this, [this, id, current] {
        drop(id);
        m_waiting.erase(id);
        m_model.put(current);
    });
    QObject::connect(dialog, &QDialog::rejected, this, [this, id, current] { giveBack(id, current, {}); });
    dialog->open();
}

/// Shows the record as it is, and gives what was written back to whoever wrote it.
template <class T>
void RecordEdits<T>::giveBack(std::int64_t id, const T& shown, const QString& sentence)
{
    const CellChange<T> change = drop(id);
    m_waiting.erase(id); // what rests on it would not be what one meant
    m_model.put(shown);
    const auto& edit = m_model.columns()[static_cast<std::size_t>(change.column)].edit;
    if (m_parts.table.writeAgain(id, change.column, edit->text(change.after), sentence))
        return;
    if (!sentence.isEmpty())
        m_parts.notice.tell(NoticeTone::Bad, failedWords(recordName(shown), sentence));
}

/// The one that was on its way is not any more.
template <class T>
CellChange<T> RecordEdits<T>::drop(std::int64_t id)
{
    Queue& queue = m_waiting.at(id);
    CellChange<T> change = std::move(queue.front());
    queue.pop_front();
    if (queue.empty())
        m_waiting.erase(id);
    return change;
}

} // namespace vigie::ui
