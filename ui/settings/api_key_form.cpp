#include "ui/settings/api_key_form.h"

#include "ui/client/session.h"
#include "ui/theme/glyph.h"
#include "ui/users/role_words.h"
#include "ui/widgets/field_errors.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/notice_bar.h"
#include "ui/widgets/one_time_secret.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>

namespace vigie::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::int64_t dayMs = 24 * 3600 * 1000;
constexpr int lives[] = {30, 90, 365, 0}; // days; 0: for ever

} // namespace

ApiKeyForm::ApiKeyForm(const PageParts& parts, QWidget* parent)
    : SettingsCard(parent)
    , m_client(parts.api)
    , m_own(permissionsOf(parts.session.user().role))
    , m_notice(new NoticeBar(this))
    , m_name(new QLineEdit(this))
    , m_ends(new QComboBox(this))
    , m_nameField(new FormField(u"name"_s, m_name, this))
    , m_endsField(new FormField(u"expiresAt"_s, m_ends, this))
    , m_permissions(new QWidget(this))
    , m_secret(new OneTimeSecret(this))
    , m_make(new QPushButton(glyphIcon(Glyph::Key), QString(), this))
{
    buildPermissions();
    m_permissionsField = new FormField(u"permissions"_s, m_permissions, this);
    build();
    retranslate();
    m_secret->hide();
    connect(m_name, &QLineEdit::textChanged, this, &ApiKeyForm::showEdited);
    connect(m_name, &QLineEdit::returnPressed, this, &ApiKeyForm::submit);
    connect(m_make, &QPushButton::clicked, this, &ApiKeyForm::submit);
}

void ApiKeyForm::build()
{
    m_name->setObjectName(u"keyName"_s);
    m_make->setObjectName(u"makeKey"_s);
    m_make->setDefault(true);
    for (const int days : lives)
        m_ends->addItem(QString(), days);
    m_ends->setCurrentIndex(1);
    auto* const line = new QHBoxLayout;
    line->setSpacing(16);
    line->addWidget(m_nameField, 1);
    line->addWidget(m_endsField, 1);
    body()->addWidget(m_notice);
    body()->addWidget(m_secret);
    body()->addLayout(line);
    body()->addWidget(m_permissionsField);
    body()->addWidget(m_make, 0, Qt::AlignRight);
}

/// An area a column of its own: what it is about, then what one may do there.
void ApiKeyForm::buildPermissions()
{
    auto* const columns = new QGridLayout(m_permissions);
    columns->setContentsMargins(0, 4, 0, 0);
    columns->setHorizontalSpacing(16); // as the fields above
    columns->setVerticalSpacing(16);
    QVBoxLayout* area = nullptr;
    QString present;
    int areas = 0;
    for (const Permission permission : RoleWords::permissionsByArea()) {
        if (!m_own.has(permission))
            continue;
        if (const QString name = RoleWords::area(permission); name != present) {
            present = name;
            area = new QVBoxLayout;
            area->setSpacing(8);
            m_areas[permission] = textLabel(m_permissions, TextSize::Base, ink::primary, QFont::Medium);
            area->addWidget(m_areas[permission]);
            columns->addLayout(area, areas / 2, areas % 2, Qt::AlignTop);
            ++areas;
        }
        auto* const tick = new QCheckBox(m_permissions);
        tick->setObjectName(u"may-"_s
            + QString::fromUtf8(
                vigie::nameOf(permission).data(), static_cast<qsizetype>(vigie::nameOf(permission).size())));
        connect(tick, &QCheckBox::toggled, this, &ApiKeyForm::showEdited);
        m_ticks[permission] = tick;
        area->addWidget(tick);
    }
    for (const int column : {0, 1})
        columns->setColumnStretch(column, 1);
}

bool ApiKeyForm::isUnsaved() const
{
    return !m_name->text().isEmpty()
        || std::any_of(m_ticks.begin(), m_ticks.end(), [](const auto& entry) { return entry.second->isChecked(); });
}

void ApiKeyForm::showEdited()
{
    m_make->setEnabled(!m_reply.isPending());
    Q_EMIT edited();
}

ApiKey ApiKeyForm::read() const
{
    ApiKey key;
    key.name = m_name->text().trimmed().toStdString();
    for (const auto& [permission, tick] : m_ticks) {
        if (tick->isChecked())
            key.permissions.push_back(permission);
    }
    if (const int days = m_ends->currentData().toInt(); days > 0)
        key.expiresAt = Instant{(now().ms / dayMs + days + 1) * dayMs}; // midnight: the same when it is sent again
    return key;
}

void ApiKeyForm::submit()
{
    const std::vector<FormField*> fields{m_nameField, m_endsField, m_permissionsField};
    clearErrors(fields);
    m_notice->hide();
    const ApiKey key = read();
    if (key.permissions.empty())
        return m_permissionsField->setError(tr("Choose at least one thing it may do."));
    // Pressed twice makes one key; another name is another one.
    const auto words = QByteArray::fromStdString(wire::objectOf(key, {"name", "permissions"}));
    m_reply = m_client.create(key, QUuid::createUuidV5(m_formId, words).toByteArray(QUuid::WithoutBraces));
    m_make->setEnabled(false);
    m_reply.then(this, [this](const Result<ApiKey>& made) { answered(made); });
}

void ApiKeyForm::answered(const Result<ApiKey>& key)
{
    m_make->setEnabled(true);
    if (!key)
        return showErrors(key.error(), {m_nameField, m_endsField, m_permissionsField}, m_notice);
    reset();
    m_secret->setSecret(QString::fromStdString(key->key));
    m_secret->show();
    m_notice->tell(NoticeTone::Plain, tr("The key \"%1\" is made.").arg(QString::fromStdString(key->name)));
    Q_EMIT made();
}

void ApiKeyForm::reset()
{
    m_formId = QUuid::createUuid();
    m_name->clear();
    for (const auto& [permission, tick] : m_ticks)
        tick->setChecked(false);
}

void ApiKeyForm::retranslate()
{
    setTitle(tr("New API key"));
    setExplanation(tr("For a program that works in your name. It may do no more than you, and stops when you do."));
    m_nameField->setLabel(tr("Name"));
    m_name->setPlaceholderText(tr("What it is for, such as: Web site form"));
    m_endsField->setLabel(tr("Ends"));
    for (int i = 0; i < m_ends->count(); ++i) {
        const int days = m_ends->itemData(i).toInt();
        m_ends->setItemText(i, days > 0 ? tr("After %n day(s)", nullptr, days) : tr("Never"));
    }
    m_permissionsField->setLabel(tr("What it may do"));
    for (const auto& [permission, label] : m_areas)
        label->setText(RoleWords::area(permission));
    for (const auto& [permission, tick] : m_ticks) {
        tick->setText(RoleWords::deed(permission));
        tick->setAccessibleName(RoleWords::phrase(permission));
    }
    m_secret->setExplanation(
        tr("This is the only time the key is shown: copy it now, and keep it where only the program finds it."));
    m_make->setText(tr("Make key"));
}

void ApiKeyForm::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SettingsCard::changeEvent(event);
}

} // namespace vigie::ui
