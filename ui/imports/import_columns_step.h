#pragma once

#include "ui/client/import_client.h"
#include "ui/widgets/workspace_page.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace vigie::ui {

class FormField;
class ImportPreview;
class NoticeBar;
class SearchableChoice;

/// What the columns of a file are, how it is read, and what becomes of leads that are there; with the first rows as
/// they would come in, and a dry run.
class ImportColumnsStep : public QWidget {
    Q_OBJECT

public:
    ImportColumnsStep(const PageParts& parts, QWidget* parent);

    void show(const Import& import);
    void focusFirst();
    bool isSettled() const { return !m_reply.isPending() && !m_preview.isPending() && !m_isChanged; }

Q_SIGNALS:
    void changed(const vigie::Import& import);
    /// Another file, please.
    void left();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeMapping();
    QWidget* makeSettings();
    QWidget* makeButtons();
    void fillColumns();
    void fillSettings();
    void fillOwners();
    Import wanted() const;
    /// Tells the server what was chosen. Asked again meanwhile, it does so once more.
    void save();
    using Deed = Reply<Import> (ImportClient::*)(ImportId);
    /// Does it once what was chosen is saved.
    void act(Deed deed);
    void take(const Result<Import>& import);
    void loadPreview();
    void showState();
    void retranslate();

    PageParts m_parts;
    ImportClient m_client;
    Import m_import;
    Reply<Import> m_reply;
    Reply<std::vector<ImportSample>> m_preview;
    bool m_isChanged = false; ///< since it was last sent
    Deed m_next = nullptr; ///< waits for what was chosen to be saved
    bool m_isFilling = false;
    NoticeBar* m_notice;
    QLabel* m_mappingTitle;
    QGridLayout* m_grid;
    std::vector<QComboBox*> m_fields;
    QComboBox* m_separator;
    QComboBox* m_encoding;
    QComboBox* m_sheet;
    QCheckBox* m_header;
    QComboBox* m_match;
    QComboBox* m_whenMatched;
    QComboBox* m_status;
    QLineEdit* m_source;
    QLineEdit* m_tags;
    SearchableChoice* m_owner;
    FormField* m_separatorField;
    FormField* m_encodingField;
    FormField* m_sheetField;
    FormField* m_matchField;
    FormField* m_whenMatchedField;
    FormField* m_statusField;
    FormField* m_sourceField;
    FormField* m_tagsField;
    FormField* m_ownerField;
    QLabel* m_previewTitle;
    ImportPreview* m_rows;
    QLabel* m_outcome;
    QPushButton* m_back;
    QPushButton* m_try;
    QPushButton* m_start;
};

} // namespace vigie::ui
