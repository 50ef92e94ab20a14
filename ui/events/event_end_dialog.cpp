#include "ui/events/event_end_dialog.h"

#include "ui/events/event_words.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/record_name.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 460;
constexpr int reasonHeight = 72;

} // namespace

EventEndDialog::EventEndDialog(ApiClient& api, const Event& event, Deed deed, QWidget* parent)
    : FormDialog(parent)
    , m_client(api)
    , m_event(event)
    , m_deed(deed)
    , m_words(textLabel(this))
    , m_reason(new QPlainTextEdit(this))
    , m_part(new QComboBox(this))
{
    m_reason->setTabChangesFocus(true);
    m_reason->setFixedHeight(reasonHeight);
    m_reason->viewport()->setAutoFillBackground(false); // the frame's round ground shows through
    m_reason->setObjectName(u"reason"_s);
    m_part->setObjectName(u"part"_s);
    for (int i = 0; i <= static_cast<int>(SeriesPart::All); ++i)
        m_part->addItem(QString());
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(m_words);
    auto* const reason = addField(u"reason"_s, m_reason);
    reason->setVisible(deed == Deed::Cancel);
    column->addWidget(reason);
    auto* const part = addField(u"part"_s, m_part);
    part->setVisible(bool(event.seriesId));
    column->addWidget(part);
    build(column);
    setFixedWidth(formWidth);
    EventEndDialog::retranslate();
}

void EventEndDialog::save()
{
    const auto part = static_cast<SeriesPart>(m_part->currentIndex());
    beginSaving();
    if (m_deed == Deed::Cancel) {
        m_cancel = m_client.cancel(m_event.id, m_reason->toPlainText(), part);
        m_cancel.then(this,
            [this](const Result<Event>& result) { answered(result ? std::nullopt : std::optional(result.error())); });
    } else {
        m_remove = m_client.remove(m_event.id, part);
        m_remove.then(this,
            [this](const Result<void>& result) { answered(result ? std::nullopt : std::optional(result.error())); });
    }
}

void EventEndDialog::answered(const std::optional<Error>& error)
{
    endSaving();
    if (error)
        return showErrors(*error);
    Q_EMIT done();
    accept();
}

void EventEndDialog::stopSaving()
{
    m_cancel.cancel();
    m_remove.cancel();
}

bool EventEndDialog::isWritten() const
{
    return !m_reason->toPlainText().isEmpty();
}

void EventEndDialog::retranslate()
{
    const QString name = recordName(m_event);
    const bool isCancel = m_deed == Deed::Cancel;
    setWindowTitle(isCancel ? tr("Cancel “%1”").arg(name) : tr("Delete “%1”").arg(name));
    m_words->setText(isCancel
            ? tr("It stays in sight as cancelled, and nobody can say any more that they come. It can be restored.")
            : tr("The event goes with the list of those who come. Nobody is told, and it cannot be undone; to call it "
                 "off, "
                 "cancel it."));
    field(u"reason"_s)->setLabel(EventWords::field("reason"));
    field(u"reason"_s)->setHint(tr("Those who wanted to come are told."));
    field(u"part"_s)->setLabel(EventWords::field("part"));
    for (int i = 0; i < m_part->count(); ++i)
        m_part->setItemText(i, EventWords::part(static_cast<SeriesPart>(i)));
    setSaveWord(isCancel ? tr("Yes, cancel the event") : tr("Delete for good"));
}

} // namespace vigie::ui
