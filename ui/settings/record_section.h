#pragma once

#include "ui/client/api_client.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/draft_keeper.h"
#include "ui/widgets/edited.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/record_conflict.h"
#include "ui/widgets/record_dialog.h"
#include "ui/widgets/stateful_page.h"
#include "ui/widgets/workspace_page.h"

namespace vigie::ui {

/// A section that is one record to write: it is loaded, edited, saved, and merged when somebody else was faster, as in
/// a RecordDialog. What is written in it stays while one is elsewhere, and from one start to the next.
template <class T>
class RecordSection : public SettingsSection {
public:
    bool isSettled() const override { return !m_load.isPending() && !m_save.isPending(); }
    bool isUnsaved() const override { return m_base.id && !wire::changedFields(m_base, read()).empty(); }
    void reload() override;

protected:
    /// `name` is what drafts are kept by.
    RecordSection(const PageParts& parts, QString name, QWidget* parent)
        : SettingsSection(parent)
        , m_notice(new NoticeBar(this))
        , m_draftBar(new NoticeBar(this))
        , m_bar(new SaveBar(this))
        , m_keeper(parts.drafts,
              {std::move(name), [this] { return isUnsaved(); }, [this] { return toJson(m_base); },
                  [this] { return toJson(read()); }, [this](const Draft& draft) { restore(draft); }},
              *m_draftBar, this)
    {
        QObject::connect(m_bar, &SaveBar::saveRequested, this, [this] { save(); });
        QObject::connect(m_bar, &SaveBar::discardRequested, this, [this] {
            m_keeper.drop();
            show(m_base);
        });
    }

    const T& base() const { return m_base; }
    NoticeBar& notice() const { return *m_notice; }
    NoticeBar& draftBar() const { return *m_draftBar; }
    SaveBar& bar() const { return *m_bar; }
    const std::vector<FormField*>& fields() const { return m_fields; }
    FormField* addField(const QString& path, QWidget* editor)
    {
        m_fields.push_back(new FormField(path, editor, this));
        onEdited(*editor, this, [this] { showEdited(); });
        return m_fields.back();
    }
    /// Something was written; to be called for editors that come and go, the fields' own are watched.
    void showEdited();
    /// Asks for the record the first time; called once, when everything is there.
    void begin()
    {
        reload();
        m_keeper.offer();
    }
    void save();
    bool isSaving() const { return m_save.isPending(); }
    /// Shows a record as the server has it.
    void show(const T& record);

    virtual Reply<T> fetch() = 0;
    virtual Reply<T> change(const T& record, const std::vector<std::string_view>& fields) = 0;
    virtual void fill(const T& record) = 0;
    virtual T read() const = 0;
    virtual QString fieldWord(std::string_view field) const = 0;
    virtual QString valueText(const T& record, std::string_view field) const = 0;
    /// The record came, or came back from being saved.
    virtual void took(const T& record) { Q_UNUSED(record) }
    /// An error of saving, in the fields of this record where the server knows others.
    virtual Error translated(Error error) const { return error; }
    /// False where something is wrong that this window finds out by itself; it has said so.
    virtual bool isAcceptable() { return true; }

private:
    FormField* fieldAt(std::string_view name) const
    {
        for (FormField* const field : m_fields) {
            if (field->path().toStdString() == name)
                return field;
        }
        return nullptr;
    }
    void answered(const Result<T>& result);
    void mergeWith(const T& current);
    void restore(const Draft& draft);

    T m_base; ///< what the changes are made from
    Reply<T> m_load;
    Reply<T> m_save;
    NoticeBar* m_notice;
    NoticeBar* m_draftBar;
    SaveBar* m_bar;
    std::vector<FormField*> m_fields;
    DraftKeeper m_keeper;
    bool m_isFilling = false;
};

template <class T>
void RecordSection<T>::reload()
{
    if (!m_base.id)
        state().showLoading();
    m_load.cancel();
    m_load = fetch();
    m_load.then(this, [this](const Result<T>& record) {
        if (!record && !m_base.id)
            return state().showError(textOf(record.error()));
        if (!record)
            return m_notice->tell(NoticeTone::Bad, textOf(record.error()));
        // What one is writing stays; what has changed elsewhere meanwhile is found out when it is saved.
        if (!isUnsaved() && (!m_base.id || record->version != m_base.version))
            show(*record);
        took(*record);
        state().showContent();
    });
}

template <class T>
void RecordSection<T>::show(const T& record)
{
    m_base = record;
    m_isFilling = true;
    fill(record);
    m_isFilling = false;
    clearErrors(m_fields);
    showEdited();
}

template <class T>
void RecordSection<T>::showEdited()
{
    if (m_isFilling)
        return;
    m_bar->setState(isUnsaved() ? SaveBar::State::Unsaved : SaveBar::State::Unchanged);
    if (m_base.id)
        m_keeper.edited();
    Q_EMIT unsavedChanged();
}

template <class T>
void RecordSection<T>::save()
{
    if (!isUnsaved() || m_save.isPending())
        return;
    clearErrors(m_fields);
    m_notice->hide();
    if (!isAcceptable())
        return;
    m_bar->setState(SaveBar::State::Saving);
    const T record = read();
    m_save = change(record, wire::changedFields(m_base, record));
    m_save.then(this, [this](const Result<T>& result) { answered(result); });
}

template <class T>
void RecordSection<T>::answered(const Result<T>& result)
{
    if (result) {
        m_keeper.drop();
        show(*result);
        took(*result);
        return m_bar->setState(SaveBar::State::Saved);
    }
    const Error error = translated(result.error());
    if (const auto current = wire::currentOf<T>(error))
        return mergeWith(*current);
    m_bar->setState(SaveBar::State::Unsaved);
    showErrors(error, m_fields, m_notice);
}

template <class T>
void RecordSection<T>::mergeWith(const T& current)
{
    const T mine = read();
    const T before = m_base;
    QStringList changed;
    for (const auto name : wire::changedFields(before, current))
        changed.append(fieldWord(name));
    show(wire::merged(before, mine, current));
    m_base = current;
    showEdited();
    offerTheirs<T>(
        mine, before, current, [this](std::string_view name) { return fieldAt(name); },
        [this, current](std::string_view name) { return valueText(current, name); },
        [this](const std::function<void(T&)>& put) {
            T record = read();
            put(record);
            fill(record);
        });
    m_notice->tell(NoticeTone::Warning, RecordDialogWords::changedMeanwhile(changed));
}

template <class T>
void RecordSection<T>::restore(const Draft& draft)
{
    const auto before = wire::recordIn<T>(draft.before);
    const auto written = wire::recordIn<T>(draft.written);
    if (!before || !written || !m_base.id)
        return;
    const T current = m_base;
    m_base = *before;
    fill(*written);
    if (toJson(current) != toJson(*before))
        return mergeWith(current);
    m_base = current;
    showEdited();
}

} // namespace vigie::ui
