#pragma once

#include "ui/client/import_client.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace vigie::ui {

class ConfirmButton;
class GlyphBadge;
class NoticeBar;

/// An import on its way, or what became of it: how far it is, its counts, the refused rows, and the way back.
class ImportRunStep : public QWidget {
    Q_OBJECT

public:
    ImportRunStep(const ImportClient& client, QWidget* parent);

    void show(const Import& import);
    void focusFirst();

Q_SIGNALS:
    void changed(const vigie::Import& import);
    void closed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void act(Reply<Import> (ImportClient::*deed)(ImportId));
    void saveRefusals();
    void write(const QString& file);
    void showState();
    void retranslate();

    ImportClient m_client;
    Import m_import;
    Reply<Import> m_reply;
    Reply<QByteArray> m_file;
    NoticeBar* m_notice;
    GlyphBadge* m_badge;
    QLabel* m_title;
    QProgressBar* m_progress;
    QLabel* m_standing;
    QLabel* m_encoding;
    QPushButton* m_refusals;
    QPushButton* m_stop;
    QPushButton* m_goOn;
    ConfirmButton* m_undo;
    QPushButton* m_close;
};

} // namespace vigie::ui
