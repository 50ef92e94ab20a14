#pragma once

#include "server/changes/change_api.h"
#include "server/leads/lead_api.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"
#include "ui/widgets/workspace_page.h"

#include <QAbstractListModel>
#include <QCoreApplication>

#include <functional>
#include <vector>

namespace vigie::ui {

class People;

/// One thing that happened, in words.
struct Activity {
    Q_DECLARE_TR_FUNCTIONS(Activity)

public:
    std::int64_t id = 0; ///< what tells it from others of its list
    Glyph glyph = Glyph::Recent;
    Tone tone = Tone::Neutral;
    QString title; ///< what it happened to
    QString text; ///< what happened, and by whose hand
    Instant at;
    Destination target;

    bool isSame(const Activity& other) const
    {
        return id == other.id && title == other.title && text == other.text && at == other.at;
    }

    static Activity of(const AuditEntry& entry, const People& people);
    /// The same of many; a contact that came with a lead is not told beside it, and nobody signs in twice in a row.
    static std::vector<Activity> of(const std::vector<AuditEntry>& entries, const People& people);
    /// For whom the audit log is closed: a lead as it was last left.
    static Activity of(const Lead& lead);
    static std::vector<Activity> of(const std::vector<Lead>& leads);
};

/// The latest activity, newest first.
class ActivityModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// `words` says it all in the language of now.
    void setSource(std::function<std::vector<Activity>()> words);
    void retell();

    const Activity& at(int row) const { return m_items[static_cast<std::size_t>(row)]; }
    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::function<std::vector<Activity>()> m_words;
    std::vector<Activity> m_items;
};

} // namespace vigie::ui
