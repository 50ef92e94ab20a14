#pragma once

#include "server/changes/change_api.h"
#include "ui/widgets/detail_pane.h"

#include <optional>

namespace vigie::ui {

class People;

/// One change: who made it and when, and every field before and after.
class AuditDetail : public DetailPane {
    Q_OBJECT

public:
    AuditDetail(const People& people, QWidget* parent);

    /// Nothing where not one change is selected.
    void show(const std::optional<AuditEntry>& entry);

protected:
    void retranslate() override { fill(); }

private:
    QWidget* makeBody();
    void fill();
    void addField(const QString& name, const QString& before, const QString& after);

    const People& m_people;
    std::optional<AuditEntry> m_entry;
    QLabel* m_what;
    QVBoxLayout* m_fields;
};

} // namespace vigie::ui
