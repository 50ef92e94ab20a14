#pragma once

#include "ui/widgets/drafts.h"

#include <QObject>
#include <QTimer>

#include <functional>

class QWidget;

namespace vigie::ui {

class NoticeBar;

/// What a form needs to have its drafts kept, as JSON of its record.
struct DraftForm {
    QString name; ///< "lead/12", "settings/company"
    std::function<bool()> isWritten;
    std::function<std::string()> before;
    std::function<std::string()> written;
    std::function<void(const Draft&)> restore;
};

/// Keeps what is written in a form a moment after one stops typing, and when its window goes; offers a former draft in
/// a bar of the form's.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    /// `bar` says what was not saved, and offers it.
    DraftKeeper(Drafts& drafts, DraftForm form, NoticeBar& bar, QWidget* owner);

    /// Says that there is a draft, where there is one.
    void offer();
    /// Something was written, or put back.
    void edited() { m_soon.start(); }
    /// It was saved, or given up.
    void drop();
    void keepNow();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tell();
    void restore();

    Drafts& m_drafts;
    DraftForm m_form;
    NoticeBar& m_bar;
    std::optional<Draft> m_offered;
    bool m_isRefused = false; ///< the disk did not take it: said once
    QTimer m_soon;
};

} // namespace vigie::ui
