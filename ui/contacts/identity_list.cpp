#include "ui/contacts/identity_list.h"

#include "ui/contacts/contact_words.h"
#include "ui/theme/vigie_style.h"
#include "ui/widgets/glyph_label.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QUuid>

namespace vigie::ui {

using namespace Qt::StringLiterals;

IdentityList::IdentityList(ContactClient client, bool mayWrite, QWidget* parent)
    : QWidget(parent)
    , m_client(client)
    , m_mayWrite(mayWrite)
    , m_rows(new QVBoxLayout)
    , m_begin(new QPushButton(glyphIcon(Glyph::Plus), QString(), this))
    , m_form(makeForm())
{
    m_rows->setSpacing(4);
    m_begin->setFlat(true);
    m_begin->setObjectName(u"addIdentity"_s);
    m_form->hide();
    auto* const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addLayout(m_rows);
    layout->addWidget(m_begin, 0, Qt::AlignLeft);
    layout->addWidget(m_form);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        m_begin->hide();
        m_form->show();
        m_value->setFocus();
    });
    retranslate();
}

QWidget* IdentityList::makeForm()
{
    auto* const form = new QWidget(this);
    m_kind = new QComboBox(form);
    m_value = new QLineEdit(form);
    m_add = new QPushButton(form);
    m_wrong = textLabel(form, TextSize::Secondary, ink::bad);
    m_kind->addItems({QString(), QString()}); // e-mail and phone; the rest is known by the services that use it
    m_value->setObjectName(u"identityValue"_s);
    auto* const line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_value, 1);
    line->addWidget(m_add);
    auto* const layout = new QVBoxLayout(form);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_kind);
    layout->addLayout(line);
    layout->addWidget(m_wrong);
    connect(m_add, &QPushButton::clicked, this, &IdentityList::add);
    connect(m_value, &QLineEdit::returnPressed, this, &IdentityList::add);
    auto* const escape = new QShortcut(Qt::Key_Escape, form, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, [this] {
        m_form->hide();
        m_begin->show();
        m_begin->setFocus();
    });
    return form;
}

void IdentityList::show(const Contact& contact)
{
    const bool isOther = contact.id != m_contact.id;
    m_contact = contact;
    if (isOther) {
        m_value->clear();
        m_form->hide();
        m_wrong->hide();
    }
    m_begin->setVisible(m_mayWrite && m_form->isHidden());
    fill();
}

void IdentityList::fill()
{
    clear(m_rows);
    for (const auto& identity : m_contact.identities)
        addRow(identity);
}

void IdentityList::addRow(const ContactIdentity& identity)
{
    auto* const row = new QWidget(this);
    auto* const layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    auto* const what = new GlyphLabel(ContactWords::glyph(identity.kind), ContactWords::value(identity), row);
    what->setToolTip(ContactWords::kind(identity.kind));
    layout->addWidget(what, 1, Qt::AlignVCenter);
    if (m_mayWrite) {
        auto* const remove = new QPushButton(glyphIcon(Glyph::Close), QString(), row);
        remove->setFlat(true);
        remove->setFixedSize(24, 24);
        const QString words = tr("Take %1 away").arg(ContactWords::value(identity));
        remove->setToolTip(words);
        remove->setAccessibleName(words);
        connect(remove, &QPushButton::clicked, this, [this, identity] { take(identity); });
        layout->addWidget(remove);
    }
    m_rows->addWidget(row);
}

void IdentityList::add()
{
    ContactIdentity identity;
    identity.kind = m_kind->currentIndex() == 0 ? IdentityKind::Email : IdentityKind::Phone;
    identity.value = m_value->text().trimmed().toStdString();
    if (identity.value.empty())
        return m_value->setFocus();
    m_add->setEnabled(false);
    m_wrong->hide();
    m_client.addIdentity(m_contact.id, identity, QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
        .then(this, [this, id = m_contact.id](Result<Contact> contact) {
            m_add->setEnabled(true);
            VigieStyle::setWrong(m_value, !contact);
            if (!contact) {
                const auto& error = contact.error();
                m_wrong->setText(error.details.empty() ? textOf(error) : textOf(error.details.front().message));
                m_wrong->show();
                return m_value->setFocus();
            }
            m_value->clear();
            m_form->hide();
            if (id == m_contact.id)
                Q_EMIT changed(*contact);
        });
}

/// Can be added again by hand: that is its undo, and the timeline keeps what it was.
void IdentityList::take(const ContactIdentity& identity)
{
    m_client.removeIdentity(m_contact.id, identity.id.value).then(this, [this](Result<void> result) {
        if (!result && result.error().code != ErrorCode::NotFound)
            return Q_EMIT failed(textOf(result.error()));
        reload();
    });
}

void IdentityList::reload()
{
    m_client.find(m_contact.id).then(this, [this](Result<Contact> contact) {
        if (contact && contact->id == m_contact.id)
            Q_EMIT changed(*contact);
    });
}

void IdentityList::retranslate()
{
    m_begin->setText(tr("Add an address or a number"));
    m_kind->setItemText(0, ContactWords::kind(IdentityKind::Email));
    m_kind->setItemText(1, ContactWords::kind(IdentityKind::Phone));
    m_kind->setAccessibleName(tr("Kind"));
    m_value->setAccessibleName(tr("Address or number"));
    m_add->setText(tr("Add"));
    fill();
}

void IdentityList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace vigie::ui
