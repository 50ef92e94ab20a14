#pragma once

#include "ui/theme/glyph.h"

#include <QAbstractListModel>
#include <QCoreApplication>

#include <functional>
#include <vector>

namespace vigie::ui {

enum class PaletteGroup { Recent, Pages, Actions, Leads, Contacts, People };

/// One thing the command palette offers.
struct PaletteEntry {
    PaletteGroup group;
    Glyph glyph;
    QString title;
    QString detail = {};
    QString keys = {};
    std::function<void()> run = {};
    std::function<void()> runAside = {}; ///< with Ctrl+Enter: the same, and on to the next step; empty for none
};

/// The entries, each group under its name.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// In this order; groups keep together.
    void setEntries(std::vector<PaletteEntry> entries);
    /// Null on the name of a group.
    const PaletteEntry* at(int row) const;
    /// The first entry from `row` on, in steps of 1 or -1; -1 for none.
    int entryFrom(int row, int step) const;
    /// -1 where it is not there (any more).
    int rowOf(PaletteGroup group, const QString& title, const QString& detail) const;
    static QString title(PaletteGroup group);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        PaletteGroup group;
        int entry; ///< -1: the group's name
    };

    std::vector<PaletteEntry> m_entries;
    std::vector<Row> m_rows;
};

} // namespace vigie::ui
