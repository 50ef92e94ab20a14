#pragma once

#include <QPointer>
#include <QPushButton>

class QMenu;
class QSettings;

namespace vigie::ui {

class NoticeBar;
class RecordExport;
class RecordTableBase;
class RecordTableView;

/// What one can do with any table: choose its columns, copy, export and print it. It remembers the columns.
class TableMenu : public QPushButton {
    Q_OBJECT

public:
    /// `notice` tells of the progress and the end of what takes a while.
    TableMenu(
        RecordTableView& table, const RecordTableBase& model, NoticeBar& notice, QSettings& settings, QWidget* parent);

    /// The name of the list, as files and printed pages carry it.
    void setListName(const QString& name);
    /// Shows the columns that were remembered under this name of the table.
    void restore(const QString& key);
    bool isBusy() const { return !m_export.isNull(); }
    /// Writes the whole list to a file, of the kind that its name ends in.
    void exportTo(const QString& path);
    /// Asks for a printer and prints what is loaded of the list.
    void print();

protected:
    void changeEvent(QEvent* event) override;

private:
    void fillColumns(QMenu* menu);
    void askForFile();
    void stop();
    void tellProgress(int rows);
    void retranslate();

    RecordTableView& m_table;
    const RecordTableBase& m_model;
    NoticeBar& m_notice;
    QSettings& m_settings;
    QString m_key;
    QString m_listName;
    QPointer<RecordExport> m_export;
    QMenu* m_menu;
    QMenu* m_columns;
    QAction* m_copy;
    QAction* m_exportAction;
    QAction* m_print;
};

} // namespace vigie::ui
