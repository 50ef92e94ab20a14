#pragma once

#include "ui/client/api_client.h"
#include "ui/widgets/draft_keeper.h"
#include "ui/widgets/form_dialog.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_conflict.h"

#include <QCoreApplication>
#include <QUuid>

namespace vigie::ui {

/// The sentences of RecordDialog, which is a template and cannot have any of its own.
class RecordDialogWords {
    Q_DECLARE_TR_FUNCTIONS(RecordDialogWords)

public:
    static QString changedMeanwhile(const QStringList& fields);
};

/// The text of one of a record's fields that hold text; empty for any other.
template <HasFields T>
QString textIn(const T& record, std::string_view name)
{
    QString out;
    forEachField<T>([&](const auto& f) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(record.*f.member)>, std::string>) {
            if (f.name == name)
                out = QString::fromStdString(record.*f.member);
        }
    });
    return out;
}

/// A record to write: a new one (without an id), or one that exists. Whoever saves second keeps their own words, gets
/// the other's where they wrote none, and sees both where the two differ.
template <class T>
class RecordDialog : public FormDialog {
public:
    /// Somebody else was faster: their values come in wherever the person has not written something of their own.
    void mergeWith(const T& current);
    /// `kind`: "lead".
    void keepDraftsIn(Drafts& drafts, const QString& kind);

protected:
    RecordDialog(T base, QWidget* parent)
        : FormDialog(parent)
        , m_base(std::move(base))
    {
    }

    const T& base() const { return m_base; }
    bool isNew() const { return !m_base.id; }

    virtual void fill(const T& record) = 0;
    virtual T read() const = 0;
    virtual QString fieldWord(std::string_view field) const = 0;
    /// A field's value as people read it.
    virtual QString valueText(const T& record, std::string_view field) const = 0;
    virtual Reply<T> create(const T& record, const std::vector<std::string_view>& fields, const QByteArray& key) = 0;
    virtual Reply<T> change(const T& record, const std::vector<std::string_view>& fields) = 0;
    virtual void announce(const T& saved) = 0;

    void save() override;
    void stopSaving() override { m_reply.cancel(); }
    bool isWritten() const override { return !wire::changedFields(m_base, read()).empty(); }

private:
    void answered(Result<T> result);
    void restore(const Draft& draft);

    T m_base; ///< what the changes are made from
    QUuid m_formId = QUuid::createUuid();
    Reply<T> m_reply;
};

template <class T>
void RecordDialog<T>::keepDraftsIn(Drafts& drafts, const QString& kind)
{
    const QString record = isNew() ? QStringLiteral("new") : QString::number(m_base.id.value);
    FormDialog::keepDraftsIn(drafts,
        {kind + QLatin1Char('/') + record, [this] { return isWritten(); }, [this] { return toJson(m_base); },
            [this] { return toJson(read()); }, [this](const Draft& draft) { restore(draft); }});
}

/// What was written then; what others have changed since comes in as it does when they were faster.
template <class T>
void RecordDialog<T>::restore(const Draft& draft)
{
    const auto before = wire::recordIn<T>(draft.before);
    const auto written = wire::recordIn<T>(draft.written);
    if (!before || !written)
        return;
    const T current = std::exchange(m_base, *before);
    fill(*written);
    if (toJson(current) == toJson(*before))
        m_base = current;
    else
        mergeWith(current);
}

template <class T>
void RecordDialog<T>::save()
{
    const T record = read();
    const auto changed = wire::changedFields(m_base, record);
    if (!isNew() && changed.empty())
        return accept();
    beginSaving();
    if (isNew()) {
        // The key follows the words: pressed twice they make one record, and other words after a refusal are another
        // try.
        const auto body = QByteArray::fromStdString(wire::objectOf(record, changed));
        m_reply = create(record, changed, QUuid::createUuidV5(m_formId, body).toByteArray(QUuid::WithoutBraces));
    } else
        m_reply = change(record, changed);
    m_reply.then(this, [this](Result<T> result) { answered(std::move(result)); });
}

template <class T>
void RecordDialog<T>::answered(Result<T> result)
{
    endSaving();
    if (result) {
        dropDraft();
        announce(*result);
        return accept();
    }
    const auto current = result.error().code == ErrorCode::Stale ? wire::currentOf<T>(result.error()) : std::nullopt;
    if (current)
        mergeWith(*current);
    else
        showErrors(result.error());
}

template <class T>
void RecordDialog<T>::mergeWith(const T& current)
{
    const T mine = read();
    const T before = std::exchange(m_base, current);
    QStringList changed;
    for (const auto name : wire::changedFields(before, current))
        changed.append(fieldWord(name));
    changed.removeDuplicates();
    fill(wire::merged(before, mine, current));
    offerTheirs<T>(
        mine, before, current,
        [this](std::string_view name) {
            return field(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
        },
        [this, current](std::string_view name) { return valueText(current, name); },
        [this](const std::function<void(T&)>& put) {
            T record = read();
            put(record);
            fill(record);
        });
    notice().tell(NoticeTone::Warning, RecordDialogWords::changedMeanwhile(changed));
    grow();
}

} // namespace vigie::ui
