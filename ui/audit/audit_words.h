#pragma once

#include "server/changes/change_api.h"
#include "ui/theme/glyph.h"
#include "ui/theme/tone.h"

#include <QCoreApplication>

#include <vector>

namespace vigie::ui {

/// One field of a change, as people read it.
struct FieldChange {
    QString field;
    QString before; ///< empty where there was nothing
    QString after;
};

class People;

/// What the ledger's rows are called.
class AuditWords {
    Q_DECLARE_TR_FUNCTIONS(AuditWords)

public:
    static QString entity(std::string_view name);
    static QString action(ChangeAction action);
    static Tone tone(ChangeAction action);
    /// Of a kind of record.
    static Glyph glyph(std::string_view entity);
    static QString field(std::string_view name);
    static QString who(const AuditEntry& entry);
    /// The record's name; empty where the change does not tell it.
    static QString name(const AuditEntry& entry);
    /// What stands for the record: its name, else its kind; and under it the other, or its number.
    static QString title(const AuditEntry& entry);
    static QString subtitle(const AuditEntry& entry);
    static std::vector<FieldChange> fields(const AuditEntry& entry, const People& people);
    /// The fields in a line.
    static QString summary(const AuditEntry& entry, const People& people);

private:
    static QString communityField(std::string_view name);
    static QString value(const json::Value& value);
    static QString valueOf(std::string_view field, const json::Value& value, const People& people);
    static QString role(std::string_view name);
};

} // namespace vigie::ui
