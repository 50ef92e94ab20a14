#pragma once

#include "ui/client/event_client.h"

#include <QDialog>
#include <QUuid>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QProgressBar;
class QPushButton;

namespace vigie::ui {

class NoticeBar;

/// People for an event out of a file: how it is understood is shown before anybody is added; adding them shows how it
/// goes on, can be stopped, and be taken back.
class GuestListDialog : public QDialog {
    Q_OBJECT

public:
    GuestListDialog(ApiClient& api, const Event& event, const QString& path, QWidget* parent);

    enum class Step { Looking, Ready, Adding, Done, Undoing, Undone };
    Step step() const { return m_step; }

    void reject() override;

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void read(const QString& path);
    void look();
    void refuse(const QString& sentence);
    void take(GuestList list);
    void fillColumns();
    std::vector<GuestField> chosenColumns() const;
    void add();
    void addNext();
    void undo();
    void undoNext();
    void fail(const Error& error);
    void setStep(Step step);
    QString foundWords() const;
    QString doneWords() const;
    void retranslate();

    EventClient m_client;
    Event m_event;
    QString m_fileName;
    QByteArray m_file;
    QUuid m_key = QUuid::createUuid();
    Step m_step = Step::Looking;
    GuestList m_list;
    std::vector<ListedGuest> m_good; ///< who can be added
    std::size_t m_sent = 0; ///< of them
    GuestsAdded m_added; ///< the sum of what became of them
    std::size_t m_undone = 0; ///< who was taken off again
    bool m_isFirstLook = true;
    bool m_isStopping = false;
    Reply<GuestList> m_look;
    Reply<GuestsAdded> m_adding;
    Reply<GuestsRemoved> m_removing;
    NoticeBar* m_notice = nullptr;
    QLabel* m_explanation = nullptr;
    QWidget* m_mapping = nullptr;
    QGridLayout* m_rows = nullptr;
    std::vector<QComboBox*> m_choices;
    QCheckBox* m_header = nullptr;
    QLabel* m_words = nullptr;
    QProgressBar* m_progress = nullptr;
    QPushButton* m_undo = nullptr;
    QPushButton* m_close = nullptr;
    QPushButton* m_go = nullptr;
};

} // namespace vigie::ui
