#include "ui/widgets/form_dialog.h"

#include "ui/client/api_errors.h"
#include "ui/widgets/draft_keeper.h"
#include "ui/widgets/edited.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/reading_order.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

FormDialog::FormDialog(QWidget* parent)
    : QDialog(parent)
    , m_notice(new NoticeBar(this))
    , m_draftBar(new NoticeBar(this))
    , m_cancel(new QPushButton(this))
    , m_save(new QPushButton(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    m_save->setDefault(true);
    m_save->setObjectName(u"save"_s);
    m_cancel->setAutoDefault(false);
    m_notice->setObjectName(u"notice"_s);
    m_draftBar->setObjectName(u"draft"_s);
    connect(m_save, &QPushButton::clicked, this, [this] { save(); });
    connect(m_cancel, &QPushButton::clicked, this, &FormDialog::reject);
    connect(m_notice, &NoticeBar::actionRequested, this, &QDialog::reject);
    connect(m_notice, &NoticeBar::dismissed, this, [this] { m_mayDiscard = false; });
}

void FormDialog::build(QLayout* fields)
{
    auto* const buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 20);
    layout->setSpacing(16);
    layout->addWidget(m_draftBar);
    layout->addWidget(m_notice);
    layout->addLayout(fields);
    layout->addLayout(buttons);
    m_cancel->setText(tr("Cancel"));
}

FormField* FormDialog::addField(const QString& path, QWidget* editor)
{
    auto* const field = new FormField(path, editor, this);
    m_fields.push_back(field);
    return field;
}

FormField* FormDialog::field(const QString& path) const
{
    const auto found = std::find_if(m_fields.begin(), m_fields.end(), [&](auto* f) { return f->path() == path; });
    return found == m_fields.end() ? nullptr : *found;
}

void FormDialog::setSaveWord(const QString& word)
{
    m_save->setText(word);
}

void FormDialog::keepDraftsIn(Drafts& drafts, DraftForm form)
{
    m_keeper = new DraftKeeper(drafts, std::move(form), *m_draftBar, this);
    for (FormField* const one : m_fields)
        onEdited(*one->editor(), m_keeper, [this] { m_keeper->edited(); });
    m_keeper->offer();
}

void FormDialog::dropDraft()
{
    if (m_keeper)
        m_keeper->drop();
}

void FormDialog::beginSaving()
{
    clearErrors(m_fields);
    m_notice->hide();
    setBusy(true);
}

void FormDialog::endSaving()
{
    setBusy(false);
}

void FormDialog::setBusy(bool busy)
{
    for (FormField* const one : m_fields)
        one->setEnabled(!busy);
    m_save->setEnabled(!busy);
}

QString FormDialog::fieldPath(const QString& errorPath) const
{
    return errorPath.section(u'[', 0, 0);
}

void FormDialog::showErrors(const Error& error)
{
    const auto placed = placeErrors(error, [this](const QString& path) { return field(fieldPath(path)); });
    QStringList elsewhere;
    for (const Detail& detail : placed.elsewhere)
        elsewhere.append(fieldPath(QString::fromStdString(detail.path)) + u": "_s + ui::textOf(detail.message));
    if (placed.first)
        placed.first->setFocus();
    if (!placed.first || !elsewhere.isEmpty())
        m_notice->tell(NoticeTone::Bad, elsewhere.isEmpty() ? ui::textOf(error) : elsewhere.join(u' '));
    grow();
}

void FormDialog::grow()
{
    resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
}

void FormDialog::reject()
{
    if (isWritten() && !m_mayDiscard) {
        m_mayDiscard = true;
        m_notice->tell(NoticeTone::Warning, tr("What you wrote is not saved."), tr("Discard it"));
        grow();
        return;
    }
    stopSaving();
    if (m_mayDiscard)
        dropDraft();
    QDialog::reject();
}

/// One begins at the first field: Qt would give the keyboard to the button that ends it.
void FormDialog::showEvent(QShowEvent* event)
{
    arrangeForReading(*this);
    for (auto* const line : findChildren<QLineEdit*>())
        line->setCursorPosition(0); // what is too long shows its beginning
    const auto first = std::find_if(m_fields.begin(), m_fields.end(), [](auto* f) { return !f->isHidden(); });
    if (first != m_fields.end())
        (*first)->editor()->setFocus(Qt::TabFocusReason);
    QDialog::showEvent(event);
}

void FormDialog::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_cancel->setText(tr("Cancel"));
        retranslate();
    }
    QDialog::changeEvent(event);
}

} // namespace vigie::ui
