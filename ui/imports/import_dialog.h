#pragma once

#include "ui/client/import_client.h"
#include "ui/widgets/workspace_page.h"

#include <QDialog>
#include <QTimer>

class QLabel;
class QStackedWidget;

namespace vigie::ui {

class ImportColumnsStep;
class ImportFileStep;
class ImportRunStep;

/// Brings a file of leads in: choosing it, saying what its columns are, watching it come in, and taking it back. Closed
/// meanwhile, the server goes on; the import is found again among the past ones.
class ImportDialog : public QDialog {
    Q_OBJECT

public:
    ImportDialog(const PageParts& parts, QWidget* parent);

    bool isSettled() const;
    /// As if it had been chosen or dropped.
    void take(const QString& file);

Q_SIGNALS:
    /// Leads came, changed or went.
    void imported();

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void connectParts();
    void follow(const Import& import);
    void refresh();
    template <class Step>
    void show(Step* step);
    void retranslate();

    PageParts m_parts;
    ImportClient m_client;
    Import m_import;
    Reply<Import> m_load;
    QTimer m_again; ///< while it is at work and the live feed may be away
    QLabel* m_title;
    QLabel* m_explanation;
    QStackedWidget* m_steps;
    ImportFileStep* m_file;
    ImportColumnsStep* m_columns;
    ImportRunStep* m_run;
};

} // namespace vigie::ui
