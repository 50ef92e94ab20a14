#include "ui/contacts/erase_dialog.h"

#include "ui/widgets/form_field.h"
#include "ui/widgets/text_label.h"

#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int formWidth = 460;

} // namespace

EraseDialog::EraseDialog(const ContactClient& client, const Contact& contact, QWidget* parent)
    : FormDialog(parent)
    , m_client(client)
    , m_contact(contact)
    , m_words(textLabel(this))
    , m_name(new QLineEdit(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_name->setObjectName(u"eraseName"_s);
    auto* const column = new QVBoxLayout;
    column->setSpacing(14);
    column->addWidget(m_words);
    column->addWidget(addField(u"name"_s, m_name));
    build(column);
    setFixedWidth(formWidth);
    EraseDialog::retranslate();
}

void EraseDialog::save()
{
    beginSaving();
    m_reply = m_client.erase(m_contact.id, m_name->text());
    m_reply.then(this, [this](const Result<ErasedData>& gone) {
        endSaving();
        if (!gone)
            return showErrors(gone.error());
        Q_EMIT erased(*gone);
        accept();
    });
}

void EraseDialog::retranslate()
{
    const QString name = QString::fromStdString(m_contact.name);
    setWindowTitle(tr("Erase everything about %1").arg(name));
    m_words->setText(tr("The contact goes with its leads, conversations, reports, mail and tasks, and its words are "
                        "taken out of the audit log. This cannot be undone."));
    field(u"name"_s)->setLabel(tr("To go on, write its name: %1").arg(name));
    setSaveWord(tr("Erase everything"));
}

} // namespace vigie::ui
