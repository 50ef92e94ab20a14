#pragma once

#include "ui/client/file_upload.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace vigie::ui {

class Card;
class GlyphBadge;
class NoticeBar;

/// Choosing a file, or an import of the past.
class ImportFileStep : public QWidget {
    Q_OBJECT

public:
    ImportFileStep(const ImportClient& client, QWidget* parent);

    void load();
    void focusFirst();
    /// Sends this file.
    void take(const QString& file);
    bool isSettled() const { return !m_list.isPending() && !m_upload; }

Q_SIGNALS:
    void chosen(const vigie::Import& import);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeDropZone();
    void askForFile();
    void showUploading(bool isUploading);
    void addRow(const Import& import);
    void retranslate();

    ImportClient m_client;
    QPointer<FileUpload> m_upload;
    Reply<RecordPage<Import>> m_list;
    std::vector<Import> m_past;
    NoticeBar* m_notice;
    QLabel* m_invitation;
    QLabel* m_hint;
    QPushButton* m_choose;
    QProgressBar* m_progress;
    QPushButton* m_stop;
    QLabel* m_pastTitle;
    QVBoxLayout* m_rows;
    QPushButton* m_close;
};

} // namespace vigie::ui
