#pragma once

#include "server/base/error.h"

#include <QDialog>

#include <vector>

class QPushButton;

namespace vigie::ui {

class DraftKeeper;
class Drafts;
class FormField;
struct DraftForm;
class NoticeBar;

/// Fields to fill in and send. What the server refuses stands at the field it is about; what one wrote is not lost by
/// an Escape too many.
class FormDialog : public QDialog {
    Q_OBJECT

public:
    void reject() override;

protected:
    explicit FormDialog(QWidget* parent);

    /// Lays the dialog out around its fields. Called once.
    void build(QLayout* fields);
    FormField* addField(const QString& path, QWidget* editor);
    FormField* field(const QString& path) const;
    const std::vector<FormField*>& fields() const { return m_fields; }
    NoticeBar& notice() const { return *m_notice; }
    void setSaveWord(const QString& word);
    /// Keeps what is written here until it is saved or given up, and offers what was left here before.
    void keepDraftsIn(Drafts& drafts, DraftForm form);
    /// It was saved: nothing of it is left to be kept.
    void dropDraft();

    virtual void save() = 0;
    /// Gives up what is on its way to the server.
    virtual void stopSaving() = 0;
    virtual bool isWritten() const = 0;
    virtual void retranslate() = 0;
    /// The path of the field that an error is about: "tags[2]" is about the field "tags".
    virtual QString fieldPath(const QString& errorPath) const;

    /// Before sending: nothing is wrong yet, and nothing can be changed.
    void beginSaving();
    void endSaving();
    void showErrors(const Error& error);
    /// Room for what has appeared; never smaller again, or the buttons would jump under the pointer.
    void grow();

    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void setBusy(bool busy);

    bool m_mayDiscard = false;
    std::vector<FormField*> m_fields;
    NoticeBar* m_notice;
    NoticeBar* m_draftBar;
    DraftKeeper* m_keeper = nullptr; ///< null where drafts are not kept
    QPushButton* m_cancel;
    QPushButton* m_save;
};

} // namespace vigie::ui
