#pragma once

#include "server/changes/change_api.h"

#include <QWidget>

#include <optional>

class QLabel;
class QVBoxLayout;

namespace vigie::ui {

class Initials;

/// One change: who made it and when, and every field before and after.
class AuditDetail : public QWidget {
    Q_OBJECT

public:
    static constexpr int paneWidth = 328;

    explicit AuditDetail(QWidget* parent = nullptr);

    /// Nothing where not one change is selected.
    void show(const std::optional<AuditEntry>& entry);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeFields();
    void fill();
    void addField(const QString& name, const QString& before, const QString& after);

    std::optional<AuditEntry> m_entry;
    QWidget* m_one;
    QLabel* m_none;
    Initials* m_initials;
    QLabel* m_who;
    QLabel* m_when;
    QLabel* m_what;
    QVBoxLayout* m_fields;
};

} // namespace vigie::ui
